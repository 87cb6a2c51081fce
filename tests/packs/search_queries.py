"""Forty queries as pupils type them, each with the one place that answers it.

A place is ``lesson#anchor``, a bare lesson for its beginning, ``term:id`` or ``source:id``. Queries of one kind stand
together.
"""

from __future__ import annotations

QUERIES = (
    # Other forms of the words in the text.
    ("mengakui", "term:pengakuan"),
    ("penyelundupan", "mengapa-negara-bekerja-sama#keamanan"),
    ("menandatangani instrumen", "apa-itu-kerja-sama-bilateral#tanda-setuju"),
    ("berselisih pulau", "tantangan-dan-hambatan#sipadan-ligitan"),
    ("pembulatan persen", "angka-tahun-dan-saat-ini#persen-bulat"),
    ("bergiliran membersihkan", "asean-dan-apec#pasar-bersama"),
    ("bendungannya", "tantangan-dan-hambatan#sungai"),
    ("meratifikasi", "term:ratifikasi"),
    ("dipulangkan awak kapal", "dari-perundingan-ke-perjanjian#jadi-negosiasi"),
    ("peminjaman kereta Jepang", "jepang-korea-jerman#mrt-jakarta"),
    # A wrong letter, one too many, one too few, two in each other's place; written together or apart.
    ("pengakaun", "term:pengakuan"),
    ("bilatral", "term:bilateral"),
    ("globalisai", "term:globalisasi"),
    ("konfensi wina", "term:konvensi-wina"),
    ("ratifiksai", "term:ratifikasi"),
    ("diplomasy", "term:diplomasi"),
    ("kerjasama bilateral", "term:kerja-sama-bilateral"),
    ("antar negara memilah", "memilah-hubungan-antarnegara"),
    ("brazil", "brasil"),
    ("palestinna", "indonesia-di-pbb#palestina"),
    # Two words and more.
    ("klub catur", "angka-tahun-dan-saat-ini#klub-catur"),
    ("kotak pertanyaan", "tanya-jawab#kotak-pertanyaan"),
    ("koran bekas", "angka-tahun-dan-saat-ini#koran-bekas"),
    ("ingkar janji", "tanya-jawab#ingkar-janji"),
    ("harga ikan", "mengapa-negara-bekerja-sama#masalah-berdua"),
    ("bebas aktif", "term:bebas-aktif"),
    ("apa itu kerja sama bilateral", "apa-itu-kerja-sama-bilateral"),
    ("dialog luar catatan", "dari-perundingan-ke-perjanjian#luar-catatan"),
    ("ketua tim voli", "jepang-korea-jerman#dua-tahun"),
    ("asap kebakaran lahan", "masalah-dunia-jawaban-bersama#asap"),
    # Years and numbers.
    ("22 maret 1946", "siapa-yang-pertama#mesir-1946"),
    ("28 september 1950", "indonesia-di-pbb#masuk-pbb"),
    ("8 agustus 1967", "asean-dan-apec#asean-berdiri"),
    ("21,97 miliar", "membaca-angka-dagang#as-ekspor"),
    ("april 1955", "bebas-aktif-dan-dasar-hukumnya#konferensi"),
    # Names.
    ("Hatta", "bebas-aktif-dan-dasar-hukumnya#hatta"),
    ("Joko Widodo", "masalah-dunia-jawaban-bersama#ktt-osaka"),
    ("Timor-Leste", "asean-dan-apec#asean-kesebelas"),
    ("Ombilin", "indonesia-di-pbb#daftar-mana"),
    ("Hong Kong", "seratus-enam-puluh-dua-negara#nama-teritori"),
)
