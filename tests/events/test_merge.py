"""Pairs of tellings that are one event, and pairs that are not; groups, and what they say together."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations, count

import pytest

from dates import edtf
from events.account import account
from events.likeness import JOINED, PARTED, Telling, alike, enough, likeness
from events.mention import Modality, Role
from events.merge import merge

ids = count(1)
DEPOT = "lorry driver depot Sebha fire burn ration flour"


def telling(
    date: str | None,
    who: str,
    where: str,
    what: str,
    kind: str | None = "ASSAULT",
    *,
    document: int | None = None,
    modality: Modality = Modality.OCCURRED,
    confidence: float = 0.7,
    **more: object,
) -> Telling:
    """``who`` is "haftar>gna": the first acts on the second; ``what`` begins with the predicate."""
    id = next(ids)
    actor, _, recipient = who.partition(">")
    actors = {key: role for key, role in ((actor, Role.ACTOR), (recipient, Role.RECIPIENT)) if key}
    stems = what.split()
    more = {"quote": what, **more}
    return Telling(
        id=id,
        document=document or id,
        publisher=f"paper {document or id}",
        published=None,
        title=" ".join(stems),
        predicate=stems[0],
        stems=frozenset(stems),
        type=kind,
        mode=None,
        modality=modality,
        confidence=confidence,
        when=edtf.parse(date) if date else None,
        actors=actors,
        places=tuple(where.split()),
        **more,  # type: ignore[arg-type]
    )


ONE = {
    "a month and a day in it": (
        telling("2019-04", "haftar", "tripoli", "launch surprise offensive seize"),
        telling("2019-04-04", "haftar", "tripoli", "begin attack"),
    ),
    "one does not name who acts": (
        telling("2019-04", "haftar", "tripoli", "launch surprise offensive seize"),
        telling("2019-04-04", "", "tripoli", "begin siege"),
    ),
    "other words for the same": (
        telling("2012-09-11", "gunmen>us", "benghazi", "attack consulate ambassador kill"),
        telling("2012-09-11", "gunmen>us", "benghazi", "assault consulate ambassador death"),
    ),
    "a year and a day in it": (
        telling("2011", ">gaddafi", "sirte", "kill capture", "x:DEATH"),
        telling("2011-10-20", ">gaddafi", "sirte", "die capture", "x:DEATH"),
    ),
    "a slip of a day": (
        telling("2015-12-17", "house", "skhirat", "sign accord unity", "AGREE"),
        telling("2015-12-18", "house", "skhirat", "sign agreement unity", "AGREE"),
    ),
    "since a day, and on that day": (
        telling("2011-02-26/..", "un>libya", "libya", "impose embargo arms", "SANCTION"),
        telling("2011-02-26", "un>libya", "libya", "impose embargo arms", "SANCTION"),
    ),
    "neither names who acts, in the same words": (
        telling("2020-06", "haftar", "", "beat push drone"),
        telling("2020-06", "", "sirte", "repulse push"),
    ),
    "a slip of a day, and nobody named": (
        telling("2019-07-02", "", "tajoura", "kill migrant strike air centre detention"),
        telling("2019-07-03", "", "tajoura", "kill migrant strike air centre detention"),
    ),
    "other verbs, and much the same sentence": (
        telling("2019-05-02", "", "sebha", "burn ration", None, words=frozenset(f"catch {DEPOT}".split())),
        telling("2019-05-02", "", "", "destroy ration", None, words=frozenset(f"destroy {DEPOT} night".split())),
    ),
    "one names who did it, the other to whom": (
        telling(
            "2019-05-02", "league", "", "expel envoy", "SANCTION", words=frozenset("expel envoy league Qatar".split())
        ),
        telling("2019-05-02", ">qatar", "", "expel envoy", "SANCTION", words=frozenset("expel envoy Qatar".split())),
    ),
    "a war breaks out": (
        telling("2011-02", "", "libya", "erupt rebellion", None),
        telling("2011-02", "", "libya", "begin uprising", None),
    ),
    "a killing, and a death": (
        telling(
            "2019-05-02", "", "sebha", "die wound", "x:DEATH", words=frozenset("nurse shell die wound clinic".split())
        ),
        telling("2019-05-02", "", "sebha", "kill nurse", words=frozenset("nurse shell kill convoy noon".split())),
    ),
    "other words of the same sense": (
        telling("2019-05-02", "crowd>embassy", "sebha", "ransack embassy"),
        telling("2019-05-02", "crowd>embassy", "sebha", "vandalize building"),
    ),
    "one sentence in two papers that says little": (
        telling(
            "2019-05-02", "mayor", "sebha", "tell", "x:STATEMENT", words=frozenset("mayor radio Sebha calm".split())
        ),
        telling("2019-05-02", "", "sebha", "tell", "x:STATEMENT", words=frozenset("mayor radio Sebha calm".split())),
    ),
    "one sentence in two papers, and another taken for who did it": (
        telling(
            "2019-05-02", "mayor", "sebha", "open bridge", None, words=frozenset("mayor bridge Sebha river".split())
        ),
        telling(
            "2019-05-02", "libya", "sebha", "open bridge", None, words=frozenset("mayor bridge Sebha river".split())
        ),
    ),
    "one stands for the other": (
        telling("2020-01-02", "turkey", "", "approve parliament bill deploy", "MOBILIZE"),
        telling(
            "2020-01-02",
            "parliament",
            "",
            "approve bill deploy",
            "MOBILIZE",
            acts_for={"parliament": frozenset({"turkey"})},
        ),
    ),
    "what one council decided on one day": (
        telling("2011-02-26", "council>libya", "", "impose sanction family", "SANCTION"),
        telling("2011-02-26", "council>libya", "", "adopt text", "AGREE"),
    ),
}

TWO = {
    "the same thing in another year": (
        telling("2012-07-07", "libya", "tripoli", "vote parliament", "x:ELECTION"),
        telling("2014-06-25", "libya", "tripoli", "vote parliament", "x:ELECTION"),
    ),
    "two things on one day": (
        telling("2019-04-04", "haftar", "tripoli", "launch offensive"),
        telling("2019-04-04", "haftar", "tripoli", "meet envoy", "CONSULT"),
    ),
    "other actors": (
        telling("2023-10-28", "stellantis>union", "", "reach tentative deal", "AGREE"),
        telling("2023-10-26", "ford>union", "", "reach tentative deal", "AGREE"),
    ),
    "other places": (
        telling("2019-07-02", "lna", "tajoura", "airstrike hit centre"),
        telling("2019-07-02", "lna", "misrata", "airstrike hit airport"),
    ),
    "two sayings of one man on one day": (
        telling("2019-05-02", "mayor", "", "tell", "x:STATEMENT", words=frozenset("mayor radio calm".split())),
        telling("2019-05-02", "mayor", "", "tell", "x:STATEMENT", words=frozenset("mayor rally bread price".split())),
    ),
    "days apart": (
        telling("2020-01-12", "russia", "moscow", "ceasefire begin", "RETREAT"),
        telling("2020-01-19", "russia", "moscow", "ceasefire begin", "RETREAT"),
    ),
    "the next day, and not much in common": (
        telling("2019-11-27", "turkey>gna", "istanbul", "sign memorandum boundary", "AGREE"),
        telling("2019-11-28", "turkey>gna", "istanbul", "sign loan hospital", "AGREE"),
    ),
    "lasting since different days": (
        telling("2014-07-13/..", "", "libya", "fight militia airport"),
        telling("2017-09-11/..", "", "libya", "fight militia airport"),
    ),
    "two calls on one day, to and by the same": (
        telling(
            "2019-05-02",
            "league>libya",
            "",
            "call withdraw",
            "REQUEST",
            words=frozenset("call withdraw league".split()),
        ),
        telling(
            "2019-05-02", "libya>un", "", "call observer", "REQUEST", words=frozenset("call observer visit".split())
        ),
    ),
    "two who condemn the same": (
        telling("2019-05-02", "obama", "", "condemn attack", "ACCUSE", words=frozenset("condemn attack Obama".split())),
        telling(
            "2019-05-02", "turkey", "", "condemn attack", "ACCUSE", words=frozenset("condemn attack Turkey".split())
        ),
    ),
    "two clauses of a sentence that two papers have": (
        telling("2019-05-02", "", "sebha", "catch fire", None, words=frozenset(DEPOT.split())),
        telling("2019-05-02", "", "sebha", "distribute ration", None, words=frozenset(DEPOT.split())),
    ),
    "two spells of years": (
        telling(
            "2003/2011-04", "curtis>libya", "libya", "meet letter", "CONSULT", words=frozenset("meet letter".split())
        ),
        telling(
            "2011-03/2011-07", ">libya", "libya", "meet plan", "CONSULT", words=frozenset("meet plan exile".split())
        ),
    ),
    "a single common word, and neither who nor where": (
        telling("2020-01-08", "", "", "meet president", "CONSULT"),
        telling("2020-01-08", "libya", "", "meet Libyan", "CONSULT"),
    ),
    "nothing said of what happened but its kind": (
        telling("2019-04", "haftar", "tripoli", "launch offensive"),
        telling("2019-04", "haftar", "tripoli", "shell airport"),
    ),
}


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE.keys())
def test_tellings_of_one_event_are_merged(pair):
    assert len(merge(pair)) == 1, likeness(*pair)


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO.keys())
def test_tellings_of_two_events_stay_apart(pair):
    assert len(merge(pair)) == 2, likeness(*pair)


def test_a_score_is_the_sum_of_its_reasons_and_does_not_mind_the_order():
    for a, b in (*ONE.values(), *TWO.values()):
        tie = likeness(a, b)
        assert tie.score == pytest.approx(sum(tie.reasons.values()))
        assert tie == likeness(b, a)


def test_a_chain_does_not_draw_distant_tellings_together():
    """ "In April" is like each of two days; the two days exclude each other."""
    month = telling("2019-04", "haftar", "tripoli", "launch offensive")
    early = telling("2019-04-04", "haftar", "tripoli", "launch offensive")
    late = telling("2019-04-27", "haftar", "tripoli", "launch offensive")
    groups = [{t.id for t in group.tellings} for group in merge([month, early, late])]
    assert sorted(map(len, groups)) == [1, 2]
    assert not any({early.id, late.id} <= group for group in groups)


def test_one_who_was_misread_does_not_keep_all_others_apart():
    """Three papers tell of the march, in a fourth others did it, so it seems; and a fifth is like all of them."""
    march = [telling("2019-04-04", "haftar>gna", "tripoli", "launch surprise offensive seize") for _ in range(3)]
    misread = telling("2019-04-04", "capital>gna", "tripoli", "launch surprise offensive seize")
    between = telling("2019-04-04", ">gna", "tripoli", "launch surprise offensive seize")
    assert likeness(march[0], misread).against == "others did it"
    assert len(merge([*march, misread, between])) == 1
    assert len(merge([march[0], misread])) == 2


def test_groups_do_not_depend_on_the_order():
    tellings = [t for pair in (*ONE.values(), *TWO.values()) for t in pair]
    expected = [[t.id for t in group.tellings] for group in merge(tellings)]
    for seed in range(10):
        shuffled = random.Random(seed).sample(tellings, len(tellings))
        assert [[t.id for t in group.tellings] for group in merge(shuffled)] == expected


def test_what_hangs_together_is_enough_to_know():
    """Groups found piece by piece, among what is tied, are those found among all."""
    tellings = [t for pair in (*ONE.values(), *TWO.values()) for t in pair]
    tied = {
        (a.id, b.id) for a, b in combinations(sorted(tellings, key=lambda t: t.id), 2) if alike(a, b, likeness(a, b))
    }
    pieces = [{t.id} for t in tellings]
    for pair in tied:
        touched = [piece for piece in pieces if not piece.isdisjoint(pair)]
        pieces = [piece for piece in pieces if piece not in touched] + [set().union(*touched)]
    assert len(pieces) > 20
    found = []
    for piece in pieces:
        pairs = [pair for pair in tied if piece.issuperset(pair)]
        found += merge([t for t in tellings if t.id in piece], likely=pairs)
    assert sorted(members(found)) == sorted(members(merge(tellings)))


def members(groups):
    return [[t.id for t in group.tellings] for group in groups]


def said(wishes):
    """The likeness, where a person says nothing else of the two."""
    return lambda a, b: wishes.get((a.id, b.id)) or likeness(a, b)


def test_what_a_person_joins_is_one_whatever_its_dates():
    early, late = (telling(date, "haftar", "tripoli", "launch offensive") for date in ("2019-04-04", "2019-06-27"))
    (group,) = merge([early, late], said({(early.id, late.id): JOINED}))
    assert [tie.likeness for tie in group.ties] == [JOINED, JOINED]


def test_what_is_like_one_of_those_that_a_person_joined_joins_them():
    early, late, again, other = (
        telling(date, "haftar", "tripoli", what)
        for date, what in (
            ("2019-04-04", "launch offensive"),
            ("2019-06-27", "launch offensive"),
            ("2019-06-27", "begin offensive"),
            ("2019-06-29", "free prisoner"),
        )
    )
    groups = merge([early, late, again, other], said({(early.id, late.id): JOINED}))
    assert members(groups) == [[early.id, late.id, again.id], [other.id]]


def test_what_a_person_parts_stays_apart_whatever_joins_either():
    one, two, three = (telling("2019-04-04", "haftar", "tripoli", "launch offensive") for _ in range(3))
    groups = merge([one, two, three], said({(one.id, two.id): PARTED}))
    assert members(groups) == [[one.id, three.id], [two.id]]
    groups = merge([one, two, three], said({(one.id, two.id): PARTED, (two.id, three.id): JOINED}))
    assert members(groups) == [[one.id], [two.id, three.id]]


def test_every_member_of_a_group_says_why():
    (group,) = merge(ONE["one does not name who acts"])
    assert {tie.telling for tie in group.ties} == {t.id for t in group.tellings}
    a, b = group.tellings
    assert all(tie.likeness.score >= enough(a, b) for tie in group.ties)


def test_the_narrowest_date_wins_where_they_agree():
    (group,) = merge(ONE["a month and a day in it"])
    told = account(group)
    assert told.when == edtf.parse("2019-04-04")
    assert told.conflicts == ()
    assert told.sources == 2


def test_a_conflict_is_kept():
    (group,) = merge(ONE["a slip of a day"])
    told = account(group)
    assert told.when == edtf.parse("2015-12-17")
    (conflict,) = told.conflicts
    assert conflict["field"] == "date"
    assert conflict["said"] == "2015-12-18"


def test_more_documents_outweigh_a_slip():
    what = ("house", "skhirat", "sign accord unity", "AGREE")
    first, *rest = (telling(date, *what) for date in ("2015-12-17", "2015-12-18", "2015-12-18"))
    (group,) = merge([first, *rest])
    assert account(group).when == edtf.parse("2015-12-18")


def test_a_month_does_not_outweigh_the_days_in_it():
    what = ("fighters>gaddafi", "sirte", "kill capture leader", "x:DEATH")
    days = ("2011-10-20", "2011-10", "2011-10-21", "2011-10-20")
    (group,) = merge([telling(day, *what) for day in days])
    told = account(group)
    assert told.when == edtf.parse("2011-10-20")
    assert [conflict["said"] for conflict in told.conflicts] == ["2011-10-21"]


def test_the_title_says_who_did_it():
    siege = replace(telling("2019-04-04", "khalifa-haftar", "tripoli", "begin siege"), title="Siege of Tripoli begins")
    launch = replace(
        telling("2019-04", "khalifa-haftar", "tripoli", "launch offensive"), title="Haftar launches offensive"
    )
    (group,) = merge([siege, launch])
    assert account(group).title == launch.title
    assert account(group).when == siege.when


def test_what_occurred_is_not_titled_as_it_was_planned():
    plan = telling("2019-12-31", "league", "cairo", "meet session emergency", modality=Modality.PLANNED, confidence=0.9)
    deed = telling("2019-12-31", "league", "cairo", "meet emergency session", confidence=0.5)
    (group,) = merge([plan, deed])
    assert account(group).title == deed.title
    assert account(group).modality is Modality.OCCURRED


def test_what_someone_denies_stays_beside_what_others_tell():
    what = ("lna", "tajoura", "airstrike hit centre")
    (group,) = merge([telling("2019-07-02", *what), telling("2019-07-02", *what, modality=Modality.DENIED)])
    told = account(group)
    assert told.modality is Modality.OCCURRED
    assert [conflict["field"] for conflict in told.conflicts] == ["modality"]


def test_more_voices_make_it_surer():
    what = ("haftar", "tripoli", "launch offensive")
    one, two = telling("2019-04-04", *what), telling("2019-04-04", *what)
    alone, together = account(merge([one])[0]), account(merge([one, two])[0])
    assert together.confidence > alone.confidence
