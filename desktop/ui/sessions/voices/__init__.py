"""The voices that can read aloud: each says one utterance at a time."""
