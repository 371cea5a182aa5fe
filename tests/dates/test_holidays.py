from __future__ import annotations

import pytest

from dates import edtf, holidays
from dates.languages.en import HOLIDAYS

FOUND = [
    ("christmas", 2019, "2019-12-25"), ("easter", 2019, "2019-04-21"), ("easter", 2000, "2000-04-23"),
    ("easter", 1818, "1818-03-22"), ("good-friday", 2019, "2019-04-19"), ("ash-wednesday", 2019, "2019-03-06"),
    ("thanksgiving", 2019, "2019-11-28"), ("labor-day", 2019, "2019-09-02"), ("memorial-day", 2019, "2019-05-27"),
    ("mlk", 2019, "2019-01-21"), ("us-election", 2016, "2016-11-08"), ("us-election", 2018, "2018-11-06"),
    ("mothers-day", 2019, "2019-05-12"), ("ramadan", 2019, "2019-05-06/2019-06-04"),
    ("ramadan", 2011, "2011-08-01/2011-08-30"), ("orthodox-easter", 2019, "2019-04-28"),
    ("orthodox-easter", 2021, "2021-05-02"), ("pentecost", 2019, "2019-06-09"), ("ascension", 2019, "2019-05-30"),
    ("passover", 2019, "2019-04-20/2019-04-27"), ("passover", 2023, "2023-04-06/2023-04-13"),
    ("yom-kippur", 1973, "1973-10-06"), ("rosh-hashanah", 2020, "2020-09-19/2020-09-20"),
    ("hanukkah", 2019, "2019-12-23/2019-12-30"), ("hanukkah", 2024, "2024-12-26/2025-01-02"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "year", "expected"), FOUND)
def test_when_they_fall(key, year, expected):
    assert edtf.write(holidays.find(key, year)) == expected


@pytest.mark.parametrize("key", sorted(set(HOLIDAYS.values())))
def test_every_holiday_of_the_language_is_known(key):
    assert holidays.find(key, 2019).earliest is not None


def test_no_such_holiday():
    with pytest.raises(KeyError):
        holidays.find("bank-holiday", 2019)


def test_before_the_islamic_calendar_there_is_no_ramadan():
    with pytest.raises(ValueError, match="no such day"):
        holidays.find("ramadan", 500)
