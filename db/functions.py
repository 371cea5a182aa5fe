"""What each database must be told in its own words."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from dates import calendar

# Their calendars end (SQLite) or count otherwise (Postgres) before year 0; 10,000 years on the days are the same.
CYCLES = 10_000
LATER = calendar.seconds(CYCLES) - calendar.seconds(0)
YEAR_0 = calendar.seconds(0)


class year(FunctionElement[int]):  # noqa: N801 (a function of SQL)
    """The astronomical year of an instant."""

    name = "year"
    type = BigInteger()
    inherit_cache = True


@compiles(year, "sqlite")
def _year_in_sqlite(element: year, compiler: SQLCompiler, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    return (
        f"CASE WHEN {at} >= {YEAR_0} THEN CAST(strftime('%Y', {at}, 'unixepoch') AS INTEGER)"
        f" ELSE CAST(strftime('%Y', {at} + {LATER}, 'unixepoch') AS INTEGER) - {CYCLES} END"
    )


class month(FunctionElement[int]):  # noqa: N801 (a function of SQL)
    """Months from the beginning of the astronomical year 0 to the month of an instant."""

    name = "month"
    type = BigInteger()
    inherit_cache = True


@compiles(month, "sqlite")
def _month_in_sqlite(element: month, compiler: SQLCompiler, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    later = f"{at} + CASE WHEN {at} >= {YEAR_0} THEN 0 ELSE {LATER} END"
    months = f"(CAST(strftime('%Y', {later}, 'unixepoch') AS INTEGER) * 12"
    months += f" + CAST(strftime('%m', {later}, 'unixepoch') AS INTEGER) - 1)"
    return f"({months} - CASE WHEN {at} >= {YEAR_0} THEN 0 ELSE {CYCLES * 12} END)"


@compiles(month, "postgresql")
def _month_in_postgres(element: month, compiler: SQLCompiler, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    days = f"CAST(({at} + {2 * LATER}) / {calendar.DAY} AS integer)"
    day = f"(date '1970-01-01' + {days})"
    return f"CAST(extract(year FROM {day}) * 12 + extract(month FROM {day}) - 1 AS bigint) - {2 * CYCLES * 12}"


@compiles(year, "postgresql")
def _year_in_postgres(element: year, compiler: SQLCompiler, **options: Any) -> str:
    at = compiler.process(element.clauses, **options)
    days = f"CAST(({at} + {2 * LATER}) / {calendar.DAY} AS integer)"  # far enough on that no division is of a negative
    return f"CAST(extract(year FROM date '1970-01-01' + {days}) AS bigint) - {2 * CYCLES}"
