"""What an editor asks of a pack beyond its format: the rules for lessons, cards and questions, and the numbers."""
