"""What a careful reader takes from sentences of news. A new way to say a date is a row here, a near-miss another."""

from __future__ import annotations

import pytest

from dates import edtf, timeml
from dates.languages import ENGLISH
from dates.reading import read
from dates.tagger import tag

PUBLISHED = "2019-12-27"  # a Friday

# text                                                              expression              EDTF
CORPUS = [
    # days
    ("The convoy left on 4 April 2019 at first light.",             "4 April 2019",         "2019-04-04"),
    ("Signed April 4, 2019 in Rome.",                               "April 4, 2019",        "2019-04-04"),
    ("Shelling began on April 4th.",                                "April 4th",            "2019-04-04"),
    ("Talks opened on the 4th of April.",                           "the 4th of April",     "2019-04-04"),
    ("On Sep. 23 the port reopened.",                               "Sep. 23",              "2019-09-23"),
    ("Monday, Oct. 28, was quiet.",                                 "Monday, Oct. 28",      "2019-10-28"),
    ("It is dated 2019-04-04.",                                     "2019-04-04",           "2019-04-04"),
    ("The form says 13/04/2019.",                                   "13/04/2019",           "2019-04-13"),
    ("The form says 04/13/2019.",                                   "04/13/2019",           "2019-04-13"),
    ("The form says 04.05.2019.",                                   "04.05.2019",           "2019-05-04"),
    ("Talks resumed on the 4th.",                                   "the 4th",              "2019-12-04"),
    ("The Sept. 11 attacks changed that.",                          "Sept. 11",             "2001-09-11"),
    ("TRIPOLI, April 4 (Reuters) - Shells fell on the port.",       "April 4",              "2019-04-04"),
    ("Guards stand at the gate, Dec. 19, 2019.",                    "Dec. 19, 2019",        "2019-12-19"),
    ("The deadline is Jan. 15.",                                    "Jan. 15",              "2020-01-15"),
    ("The camp must close by Jan. 15.",                             "Jan. 15",              "2020-01-15"),
    ("The attacks of 9/11 changed that.",                           "9/11",                 "2001-09-11"),
    ("The attack of D-Day began at dawn.",                          "D-Day",                "1944-06-06"),
    ("The log of 2019-04 is lost.",                                 "2019-04",              "2019-04"),
    ("The log of 2019-W05 is lost.",                                "2019-W05",             "2019-01-28/2019-02-03"),
    ("He left on the twenty-first of May.",                         "the twenty-first of May", "2019-05-21"),
    ("They marched on the first Monday of May 2019.",               "the first Monday of May 2019", "2019-05-06"),
    ("They marched on the last Monday of May 2019.",                "the last Monday of May 2019", "2019-05-27"),
    ("It struck five days before Christmas.",                       "five days before Christmas", "2019-12-20"),
    # weekdays
    ("The ministers met on Tuesday.",                               "Tuesday",              "2019-12-24"),
    ("The ministers met on Friday.",                                "Friday",               "2019-12-27"),
    ("The ministers will meet on Tuesday.",                         "Tuesday",              "2019-12-31"),
    ("They voted last Friday.",                                     "last Friday",          "2019-12-20"),
    ("They vote next Friday.",                                      "next Friday",          "2020-01-03"),
    ("A vote is set for Tuesday of next week.",                     "Tuesday of next week", "2019-12-31"),
    ("Shells fell late Tuesday.",                                   "late Tuesday",         "2019-12-24"),
    ("In the early hours of Sunday shells fell.",                   "the early hours of Sunday", "2019-12-22"),
    ("Shells fell at dawn on Sunday.",                              "dawn on Sunday",       "2019-12-22"),
    ("The envoy, who met him on Tuesday, will fly out on Thursday.", "Tuesday",             "2019-12-24"),
    ("The envoy, who met him on Tuesday, will fly out on Thursday.", "Thursday",            "2020-01-02"),
    ("Shells fell on Tuesday night.",                               "Tuesday night",        "2019-12-24"),
    # near the day of writing
    ("He flew out yesterday.",                                      "yesterday",            "2019-12-26"),
    ("He flew out the day before yesterday.",                       "the day before yesterday", "2019-12-25"),
    ("He flies out tomorrow.",                                      "tomorrow",             "2019-12-28"),
    ("He spoke tonight.",                                           "tonight",              "2019-12-27"),
    ("He spoke last night.",                                        "last night",           "2019-12-26"),
    ("It fell three days ago.",                                     "three days ago",       "2019-12-24"),
    # weeks, months, quarters, seasons, years
    ("The final push began last week.",                             "last week",            "2019-12-16/2019-12-22"),
    ("They meet next week.",                                        "next week",            "2019-12-30/2020-01-05"),
    ("It fell two weeks ago.",                                      "two weeks ago",        "2019-12-09/2019-12-15"),
    ("The push was repelled in June.",                              "June",                 "2019-06"),
    ("Elections were held last month.",                             "last month",           "2019-11"),
    ("Elections were held last June.",                              "last June",            "2019-06"),
    ("Output fell in the third quarter.",                           "the third quarter",    "2019-35"),
    ("Output fell in the third quarter of 2016.",                   "the third quarter of 2016", "2016-35"),
    ("Output fell in Q3 2016.",                                     "Q3 2016",              "2016-35"),
    ("Output fell in the first half of 2016.",                      "the first half of 2016", "2016-40"),
    ("The fields burned last summer.",                              "last summer",          "2019-22"),
    ("The fields burned in the summer of 2016.",                    "the summer of 2016",   "2016-22"),
    ("The state was set up in 2016 following a deal.",              "2016",                 "2016"),
    ("Prices doubled last year.",                                   "last year",            "2018"),
    ("He fled three years ago.",                                    "three years ago",      "2016"),
    ("He fled in July last year.",                                  "July last year",       "2018-07"),
    ("The 2014 vote was contested.",                                "2014",                 "2014"),
    ("They met this weekend.",                                      "this weekend",         "2019-12-21/2019-12-22"),
    ("They will meet this weekend.",                                "this weekend",         "2019-12-28/2019-12-29"),
    ("It snowed in the winter of 2018-19.",                         "the winter of 2018-19", "2018-24"),
    ("The 2014-15 season was lost.",                                "15",                   "2014/2015"),
    ("Profit fell in fiscal 1998.",                                 "fiscal 1998",          "1998"),
    ("The mine must close by year-end.",                            "year-end",             "2019-36"),
    # longer
    ("It fell at the turn of the 20th century.",                    "the turn of the 20th century", "1900~"),
    ("It fell in the last decade of the 19th century.",             "the last decade of the 19th century", "189X"),
    ("It fell in the mid-nineties.",                                "the mid-nineties",     "1993-01-01/1996-12-31"),
    ("The clan, founded about 1910, split.",                        "about 1910",           "1910~"),
    ("The roads date from the 1930s.",                              "the 1930s",            "193X"),
    ("The fort is of the 19th century.",                            "the 19th century",     "18XX"),
    ("Caesar fell in 44 BC.",                                       "44 BC",                "-0043"),
    # parts
    ("Early April, forces loyal to the general attacked.",          "Early April",          "2019-04-01/2019-04-10"),
    ("In late June Salim's men left the port.",                     "late June",            "2019-06-21/2019-06-30"),
    ("In early April Khalid Sadi opened the road.",                 "early April",          "2019-04-01/2019-04-10"),
    ("The siege was lifted in mid-April.",                          "mid-April",            "2019-04-11/2019-04-20"),
    ("He met the envoy in late June.",                              "late June",            "2019-06-21/2019-06-30"),
    ("It closed in early 2016.",                                    "early 2016",           "2016-33"),
    ("It closed in late 2016.",                                     "late 2016",            "2016-36"),
    ("It closed at the end of June.",                               "the end of June",      "2019-06-21/2019-06-30"),
    ("It closed in the first week of June.",                        "the first week of June", "2019-06-01/2019-06-07"),
    ("Output rose in the first three months of 2016.",              "the first three months of 2016", "2016-33"),
    ("It closed in the last week of June.",                         "the last week of June", "2019-06-24/2019-06-30"),
    # open ends
    ("Crossfire has trapped families since April.",                 "April",                "2019-04/.."),
    ("The embargo has been in place since 2011.",                   "2011",                 "2011/.."),
    ("Since April 4, when the siege began, many have died.",        "April 4",              "2019-04-04/.."),
    ("The truce held until June 2019.",                             "June 2019",            "../2019-06"),
    ("He ruled before 2011.",                                       "2011",                 "../2010"),
    ("Militias multiplied after 2011.",                             "2011",                 "2012/.."),
    ("Pre-2011 laws still apply.",                                  "2011",                 "../2010"),
    # ranges: each end is an expression, and both are the whole
    ("It lasted from May to July 2019.",                            "May",                  "2019-05/2019-07"),
    ("It lasted from May to July 2019.",                            "July 2019",            "2019-05/2019-07"),
    ("It lasted from 2011 to 2013.",                                "2011",                 "2011/2013"),
    ("The talks of March 3-5 failed.",                              "March 3",              "2019-03-03/2019-03-05"),
    ("The talks of 3 to 5 May 2019 failed.",                        "5 May 2019",           "2019-05-03/2019-05-05"),
    ("The war of 1914-18 redrew the map.",                          "18",                   "1914/1918"),
    ("Both met between May and July 2019.",                         "May",                  "2019-05/2019-07"),
    # counted from another date
    ("The vote fell two days after Monday.",                        "two days after Monday", "2019-12-25"),
    ("He arrived on 3 June 2019. Two days later he left.",          "Two days later",       "2019-06-05"),
    ("He arrived on 3 June 2019. The following day he left.",       "The following day",    "2019-06-04"),
    # times of the day
    ("The raid began at 5:30 a.m. on Tuesday.",                     "5:30 a.m. on Tuesday", "2019-12-24T05:30"),
    ("The raid began Tuesday at 5 p.m. in the port.",               "Tuesday at 5 p.m.",    "2019-12-24T17"),
    # stretches
    ("It grew over the past decade.",                               "the past decade",      "200X/2019-12-27"),
    ("He has covered wars for the past ten years.",                 "the past ten years",   "2009/2019-12-27"),
    ("The raid began at 5:30 a.m. local time on Monday.",           "5:30 a.m. local time on Monday",
     "2019-12-23T05:30"),
    ("The raid began at 06:00 GMT.",                                "06:00 GMT",            "2019-12-27T06:00"),
    ("The raid began at 5:34 a.m. Tripoli time on Monday.",         "5:34 a.m. Tripoli time on Monday",
     "2019-12-23T05:34"),
    ("Shells fell overnight.",                                      "overnight",            "2019-12-26"),
    # beside the story
    ("The poet Ahmad Sadi (1874-1965) wrote it.",                   "1874",                 "1874/1965"),
    ("As Sadi et al. (1998) show, it fell.",                        "1998",                 "1998"),
    # holidays
    ("They met on Christmas Eve.",                                  "Christmas Eve",        "2019-12-24"),
    ("They met at Easter 2019.",                                    "Easter 2019",          "2019-04-21"),
    ("Clinics closed in Ramadan 2019.",                             "Ramadan 2019",         "2019-05-06/2019-06-04"),
]  # fmt: skip

# Expressions that are read, and have no one date.
# text                                                              expression              type        value
DATELESS = [
    ("A year-long push stalled.",                                   "year-long",            "DURATION", "P1Y"),
    ("They gave it a three-day deadline.",                          "three-day",            "DURATION", "P3D"),
    ("It took two and a half years.",                               "two and a half years", "DURATION", "P2Y6M"),
    ("It took half an hour.",                                       "half an hour",         "DURATION", "PT30M"),
    ("It took several months.",                                     "several months",       "DURATION", "PXM"),
    ("Nearly eight months after she took the oath, she quit.",      "Nearly eight months",  "DURATION", "P8M"),
    ("The talks lasted a fortnight.",                               "a fortnight",          "DURATION", "P2W"),
    ("It dragged on for over nine months.",                         "over nine months",     "DURATION", "P9M"),
    ("It rained for two full days.",                                "two full days",        "DURATION", "P2D"),
    ("They march after Friday prayers.",                            "Friday",               "SET",      "XXXX-WXX-5"),
    ("They meet on the first Monday of each month.",                "the first Monday of each month", "SET", "P1M"),
    ("Some 30 a day crossed over.",                                 "a day",                "SET",      "P1D"),
    ("The then-president fled.",                                    "then",                 "DATE",     "PAST_REF"),
    ("They prayed there every Friday.",                             "every Friday",         "SET",      "XXXX-WXX-5"),
    ("A daily flight links both.",                                  "daily",                "SET",      "P1D"),
    ("Aid comes every two weeks.",                                  "every two weeks",      "SET",      "P2W"),
    ("The country is currently split.",                             "currently",            "DATE",     "PRESENT_REF"),
    ("The line was recently moved.",                                "recently",             "DATE",     "PAST_REF"),
]  # fmt: skip

# As long as the table of hits: these are no dates.
SILENT = [
    "Mr. Monday spoke.",
    "Mrs. May spoke to the House.",
    "Theresa May spoke.",
    "The Today show aired it.",
    "NBC's “Today” aired it.",
    'He told ABC\'s "This Week" so.',
    'He was on "60 Minutes" again.',
    "USA Today printed it.",
    "The Monday Club met.",
    "Black September took hostages.",
    "Bloody Sunday is remembered.",
    "It was a D-Day of its own kind.",
    "He may resign.",
    "May he rest in peace.",
    "The worst option may be precisely that.",
    "Troops march on the capital.",
    "A march through the capital drew crowds.",
    "The Long March of the miners ended.",
    "It is the second such attack.",
    "They want a second vote.",
    "Prices fall in a crisis.",
    "They spring from the same root.",
    "The sun shone.",
    "Sun Tzu wrote of war.",
    "The committee sat.",
    "Around 2,000 mercenaries were sent.",
    "Over 1,500 people have died.",
    "About 1,000 km from the capital lies Tobruk.",
    "Some 2000 troops were moved.",
    "It cost $2010 to ship.",
    "It cost €1999.",
    "Resolution 1970 was adopted.",
    "Resolutions 1970 and 1973 were adopted.",
    "He lied and may resign.",
    "This may take long.",
    "Thrones will fall; they fall as leaves do.",
    "The fall of the city shook them.",
    "The fall in prices helped.",
    "They keep a summer home there.",
    "He has ' 14-member boards.",
    "Ramadan Mohamad spoke.",
    "Jan Kavan signed for Prague.",
    "The book is 1500 years old.",
    "A winter storm struck.",
    "UN Security Council Resolution 2009 followed.",
    "Chapter VII was invoked.",
    "Article 5 applies.",
    "Flight 1549 landed.",
    "Flight MH370 vanished.",
    "Call 555-2019.",
    "The UN-backed government objected.",
    "The home side won 3-1.",
    "The vote was 52 to 48.",
    "Room 2012 was searched.",
    "No. 1984 on the list won.",
    "April Jones spoke first.",
    "June Osborne, a lawyer, agreed.",
    "Operation Ramadan failed.",
    "5,000 have been injured.",
    "Nearly 700 seats were lost.",
    "Three quarters of the food is imported.",
    "Headquarters and crew quarters burned.",
    "A 44-year-old man was held.",
    "He was 37 years old.",
    "The 2nd L in the picture is the minister.",
    "The rate rose 5.5 percent.",
    "Version 2.0.1 is out.",
    "The ratio is 3/4.",
    "Read page 1848.",
    "He scored 20 points.",
    "The August assembly of elders".replace("August", "august"),
    "1500 refugees arrived.",
    "2019 people signed.",
    "Soldiers of the 3rd Brigade fled.",
    "The last one left.",
    "The first of many fell.",
    "In the end they agreed.",
    "He is in his prime.",
    "They may march.",
    "At 5 they are too young.",
    "Highway 1956 is closed.",
    "The MD-80 crashed.",
    "A Boeing 737 landed.",
    "The F-16 was shot down.",
    "He holds a 10-6 lead.",
    "It scored 2-2.",
    "She came third in the race.",
    "The third man fled.",
    "Every second person voted.",
    "Secondly, it is late.",
    "A first draft exists.",
    "They won 2 of 3 seats.",
    "Call +218 21 444 1990.",
    "The price was £1,990.",
    "The file is 2.5 MB.",
    "Page 12 of 24.",
    "Apollo 11 landed.",
    "Channel 4 aired it.",
    "G7 leaders and the P5 agreed.",
    "Group of 20 ministers.",
    "The 7th Brigade and the 301st Battalion fought.",
    "The 5+5 committee met.",
    "It is 10 km off.",
    "Section 1973 applies.",
    "Some 1990 rifles were seized.",
    "He was number 2015 on the list.",
    "The sat phone failed.",
    "They sat down.",
    "The wed couple left.",
    "Sun Yat-sen's heirs agreed.",
    "Marching bands played.",
    "The mayor may, however, refuse.",
    "The springs ran dry.",
    "The fallen were buried.",
    "Winters, the coach, quit.",
    "The weakest link failed.",
    "Dayton accords hold.",
    "A daylight raid.",
    "The yearbook was burned.",
    "The one in charge left.",
    "Two of them fled.",
    "A dozen fighters fled.",
    "Half of them fled.",
    "A hundred fighters fled.",
    "About a third of the seats.",
    "A quarter of the seats.",
    "Three-quarters of them voted.",
    "The quarters were searched.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expression", "expected"), CORPUS, ids=lambda value: value)
def test_it_is_read_as_a_careful_reader_would(text, expression, expected):
    found = {reading.timex.words: reading for reading in read(text, published=edtf.parse(PUBLISHED))}
    assert expression in found, list(found)
    when = found[expression].when
    assert when is not None, found[expression].why
    assert edtf.write(when) == expected, found[expression].why


@pytest.mark.parametrize(("text", "expression", "type_", "value"), DATELESS, ids=lambda value: value)
def test_it_is_read_and_has_no_one_date(text, expression, type_, value):
    found = {reading.timex.words: reading for reading in read(text, published=edtf.parse(PUBLISHED))}
    assert expression in found, list(found)
    assert found[expression].when is None
    assert found[expression].why
    assert timeml.annotate(found[expression])[:2] == (type_, value)


@pytest.mark.parametrize("text", SILENT)
def test_it_is_no_date(text):
    assert [timex.words for timex in tag(text)] == []


@pytest.mark.parametrize("rule", [rule for stage in ENGLISH.stages[2:] for rule in stage], ids=lambda rule: rule.name)
def test_every_rule_reads_its_own_example(rule):
    assert f"en/{rule.name}" in [timex.rule for timex in tag(rule.example)]


@pytest.mark.parametrize("rule", ENGLISH.stages[0], ids=lambda rule: rule.name)
def test_a_name_that_looks_like_a_time_is_none(rule):
    assert tag(rule.example) == []


@pytest.mark.parametrize("rule", ENGLISH.stages[1], ids=lambda rule: rule.name)
def test_every_way_to_count_counts(rule):
    assert len([timex for timex in tag(f"{rule.example} years") if timex.words.startswith(rule.example)]) == 1


def test_names_of_rules_are_their_own():
    names = [rule.name for rule in ENGLISH.rules]
    assert sorted(set(names)) == sorted(names)


def test_every_slot_is_used():
    said = " ".join(f"{rule.pattern} {rule.needs} {rule.then} {rule.after} {rule.before}" for rule in ENGLISH.rules)
    assert [name for name in ENGLISH.slots if f"{{{name}}}" not in said and f":{name}}}" not in said] == []
