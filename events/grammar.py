"""What the words of a sentence are among their neighbours: verbs told from nouns.

Rules over closed classes, verb tables and what stands beside a word. Who reads ``tag`` depends on its tags only.
"""

from __future__ import annotations

from events import inflection, words
from events.inflection import Verb
from events.neighbours import EDGES, OBJECT_STARTS, as_form, before, light, make, token_at
from events.participles import past_or_participle
from events.tokens import Tag, Token
from events.words import Form

_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ical", "ic", "ish", "ary", "ese")
_ADJECTIVES = frozenset("""new old big small large great high low long short good bad early late first last next
    recent former current military political economic civil foreign national international local public private
    main major key top senior junior deputy eastern western northern southern central dead alive able ready
    unable willing likely unlikely due responsible loyal open free federal presidential parliamentary
    special possible own same other different several strong weak young second third fourth fifth final
    initial previous tentative unprecedented rival joint full fresh daily weekly monthly annual social human
    nuclear medical naval armed real wide safe poor rich white black red green right""".split())  # fmt: skip
# "the government plans to"; most words that are verbs and nouns are nouns there: "the forces to".
_WITH_INFINITIVE = frozenset(
    "plan vow hope aim seek move promise pledge want threaten offer attempt need struggle".split()
)
_WITH_PARTICIPLE = words.BEGINNING | {"stop", "finish"}
_MOSTLY_NOUNS = frozenset("forces troops talks means rights works figures sources lives officials ties parties".split())
_WISHES = frozenset("demand insist propose request recommend suggest urge ask order".split())
_NOMINAL = (Tag.NOUN, Tag.NAME)


def tag(found: list[Token]) -> list[Token]:
    """Settles in place what the open words are, verbs last, and gives them back."""
    for at, token in enumerate(found):
        if token.tag is Tag.NOUN:
            token.tag = _open(found, at)
    for rule in (_that, _infinitives, _after_auxiliaries, _coordinated, _finite, _shared, _leftovers, _prepositions):
        for at in range(len(found)):
            rule(found, at)
    return found


def _open(found: list[Token], at: int) -> Tag:
    token = found[at]
    opens = at == 0 or found[at - 1].tag in (Tag.QUOTE, Tag.PUNCT) or found[at - 1].low in ("-", "–", "—", ":")
    if token.text[0].isupper() and not opens and not token.text.isupper():
        return Tag.NAME
    if token.text.isupper() and len(token.text) > 1:
        return Tag.NAME
    if token.low in _ADJECTIVES or (
        token.low.endswith(_ADJECTIVE_ENDINGS) and token.low not in words.NOUNS and not inflection.verbs(token.low)
    ):
        return Tag.ADJ
    after = token_at(found, at + 1)
    if token.low == "close" and at and after and after.tag is Tag.TO:
        return Tag.ADJ  # "deputies close to the mayor"
    if (
        "-" in token.low
        and not token.low.startswith(("re-", "de-"))
        and token.low.endswith(
            ("ed", "ing", "based", "led", "held", "made", "old", "long", "scale", "range", "term", "level", "born")
        )
    ):
        return Tag.ADJ
    if (
        token.low.endswith("ly")
        and len(token.low) > 4
        and token.low not in ("family", "assembly", "supply", "ally", "rally", "reply", "italy", "july")
    ):
        return Tag.ADV
    return Tag.NOUN


def _that(found: list[Token], at: int) -> None:
    """ "that man" points, "the man that came" and "said that he came" open a clause."""
    token, after = found[at], token_at(found, at + 1)
    if token.low == "that" and token.tag is Tag.REL:
        previous = token_at(found, at - 1)
        opening = previous is None or previous.tag in (Tag.ADP, Tag.TO, Tag.PUNCT)
        if opening and after and after.tag in (Tag.NOUN, Tag.ADJ):
            token.tag = Tag.DET
    if token.low == "so" and (after is None or after.low not in ("that", "he", "she", "it", "they", "we", "i", "you")):
        token.tag = Tag.ADV


def _infinitives(found: list[Token], at: int) -> None:
    """ "to" is an infinitive's before a verb that is no noun, or that its own object follows."""
    token, after = found[at], token_at(found, at + 1)
    if token.tag is not Tag.TO:
        return
    step = 2 if after and after.tag is Tag.ADV else 1
    target = token_at(found, at + step)
    verb = as_form(target, Form.BASE) if target and target.tag in (Tag.NOUN, Tag.ADJ, Tag.SUB, Tag.ADP) else None
    if target and target.low in ("be", "have", "do"):
        return
    if verb is None and target and target.tag is Tag.NOUN and target.text.islower() and not target.low.endswith("s"):
        following = token_at(found, at + step + 1)  # a verb that no table knows, with its object
        verb = Verb(target.low, Form.BASE) if following and following.tag in (Tag.DET, Tag.PRON) else None
    if verb is None or target is None:
        token.tag = Tag.ADP
        return
    previous = token_at(found, at - 1)
    ambiguous = (
        target.low in words.NOUNS_TOO
        and previous is not None
        and previous.tag is Tag.VERB
        and previous.verb is not None
    )
    if (
        ambiguous
        and previous
        and previous.lemma in ("lead", "go", "come", "return", "respond", "refer", "contribute", "agree")
    ):
        following = token_at(found, at + step + 1)
        if following is None or following.tag not in OBJECT_STARTS:
            token.tag = Tag.ADP
            return
    make(target, verb)


def _after_auxiliaries(found: list[Token], at: int) -> None:
    """ "will send", "has launched", "were killed", "is battling"."""
    token = found[at]
    if token.tag is not Tag.AUX:
        return
    step = at + 1
    while (after := token_at(found, step)) and (
        after.tag in (Tag.ADV, Tag.TIME) or (after.tag is Tag.PRON and step == at + 1 and at < 2)
    ):
        step += 1
    target = token_at(found, step)
    if target is None or target.tag not in (Tag.NOUN, Tag.ADJ, Tag.ADP, Tag.SUB):
        return
    low = token.low
    if low in words.MODALS or low in words.DO or low == "'ll":
        verb = as_form(target, Form.BASE)
    elif low in words.HAVE or low == "'ve":
        verb = as_form(target, Form.PARTICIPLE)
    elif low in words.BE or low in ("'re", "'m"):
        verb = as_form(target, Form.ING) or as_form(target, Form.PARTICIPLE)
    else:
        verb = None
    if verb and not (target.tag is Tag.ADJ and verb.form is Form.BASE and low not in words.MODALS):
        make(target, verb)


def _finite(found: list[Token], at: int) -> None:
    """Verbs that stand by themselves: "launched", "says"; and participles behind their noun, "launched by"."""
    token = found[at]
    if token.tag is not Tag.NOUN or not inflection.verbs(token.low):
        return
    previous = token_at(found, _before_times(found, at))
    after = token_at(found, at + 1)
    past, present = as_form(token, Form.PAST), as_form(token, Form.PRESENT)
    if past or (as_form(token, Form.PARTICIPLE) and not as_form(token, Form.BASE)):
        past_or_participle(found, at, previous, after)
    elif present and _is_present(found, at, previous, after):
        make(token, present)
    elif (ing := as_form(token, Form.ING)) and _is_participle(previous, after, found, at):
        make(token, ing)
    elif (base := as_form(token, Form.BASE)) and (
        _is_plural_present(token, previous, after) or _is_wished(found, at) or _does(found, at, previous)
    ):
        make(token, base)


def _before_times(found: list[Token], at: int) -> int:
    """Where what a verb follows stands: "the council on Saturday slapped", "a report in January said"."""
    place = before(found, at, light)
    while place > 0 and found[place].tag is Tag.ADP and found[place + 1].tag is Tag.TIME:
        place = before(found, place, light)
    return place


def _is_present(found: list[Token], at: int, previous: Token | None, after: Token | None) -> bool:
    token = found[at]
    object_follows = after is not None and after.tag in (Tag.DET, Tag.NAME, Tag.PRON)
    if at > 2 and found[at - 1].tag is Tag.TIME and object_follows:
        return True  # "the parliament elected in 2014 backs him"
    if previous is None or previous.tag in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.ADP, Tag.TO, Tag.POSS):
        return False
    if inflection.singular(token.low) not in words.NOUNS_TOO:
        return previous.tag in (Tag.NAME, Tag.NOUN, Tag.COMMA, Tag.QUOTE, Tag.CONJ, Tag.PRON, Tag.REL)
    relative = after is not None and after.tag is Tag.REL
    if previous.tag in (Tag.PRON, Tag.REL):
        return (
            object_follows
            or relative
            or (after is not None and after.tag in (Tag.NUM, Tag.ADJ, Tag.TO, Tag.ADV, Tag.ADP))
        )
    if token.low in _MOSTLY_NOUNS:
        return False
    plans = after is not None and after.tag is Tag.TO and inflection.singular(token.low) in _WITH_INFINITIVE
    return plans or _lacks_verb(found, at) or (previous.tag in (*_NOMINAL, Tag.TIME) and (object_follows or relative))


def _lacks_verb(found: list[Token], at: int) -> bool:
    """ "if the army attacks on Monday, ...": a clause is open, and nothing else can be its verb."""
    opened = next((place for place in range(at - 1, -1, -1) if found[place].tag in EDGES), -1)
    if (
        opened < 0
        or (found[opened].tag is not Tag.SUB and found[opened].low != "that")
        or any(token.tag in (Tag.VERB, Tag.AUX) for token in found[opened:at])
    ):
        return False
    closed = next((place for place in range(at + 1, len(found)) if found[place].tag in EDGES), len(found))
    rest = found[at + 1 : closed]
    return not any(
        token.tag in (Tag.VERB, Tag.AUX) or (token.tag is Tag.NOUN and inflection.verbs(token.low)) for token in rest
    )


def _is_participle(previous: Token | None, after: Token | None, found: list[Token], at: int) -> bool:
    """ "killing 19 people", "after seizing the port"; not "the bombing", "a building site"."""
    if previous is not None and previous.tag in (Tag.DET, Tag.ADJ, Tag.NUM, Tag.POSS):
        return False
    opens = after is not None and after.tag in (*OBJECT_STARTS, Tag.TO, Tag.REL)
    if previous is not None and previous.lemma in _WITH_PARTICIPLE and previous.tag is Tag.VERB:
        return opens  # "began bombing Libya"
    if previous is None or previous.tag in (Tag.COMMA, Tag.SUB, Tag.CONJ):
        return opens or (after is not None and after.tag is Tag.ADP and after.low != "of")
    if previous.tag in (Tag.ADP, Tag.NOUN, Tag.NAME):
        return opens or (after is not None and after.tag is Tag.NOUN and previous.tag is Tag.ADP)
    return False


def _is_plural_present(token: Token, previous: Token | None, after: Token | None) -> bool:
    if previous is None or (token.low in words.NOUNS_TOO and previous.tag not in (Tag.PRON,)):
        return False
    if previous.tag is Tag.PRON:
        return previous.low in ("they", "we", "i", "you")
    plural = previous.tag is Tag.NOUN and (previous.low.endswith("s") or previous.low in ("people", "police"))
    return (plural or previous.low in ("who", "which", "that")) and (
        after is None or after.tag is not Tag.NOUN or previous.tag is Tag.REL
    )


def _does(found: list[Token], at: int, previous: Token | None) -> bool:
    """ "denied that mercenaries fight for him": nothing else can be the verb of a plural."""
    plural = previous is not None and previous.tag is Tag.NOUN and inflection.singular(previous.low) != previous.low
    after = token_at(found, at + 1)
    if not plural or after is None:
        return False
    return (after.tag is not Tag.NOUN and _lacks_verb(found, at)) or _heads(found, at)


def _heads(found: list[Token], at: int) -> bool:
    """ "July 27 - Rebels win recognition": a plural opens a line, and nothing else in it can be the verb."""
    start = next((place + 1 for place in range(at - 1, -1, -1) if found[place].tag in EDGES), 0)
    ahead = found[start:at]
    if not ahead or any(token.tag not in (*_NOMINAL, Tag.ADJ, Tag.DET, Tag.NUM, Tag.TIME) for token in ahead):
        return False
    opens = start == 0 or all(token.tag in (Tag.TIME, Tag.COMMA, Tag.PUNCT) for token in found[:start])
    end = next((place for place in range(at + 1, len(found)) if found[place].tag in EDGES), len(found))
    rest = found[at + 1 : end]
    return opens and not any(token.tag in (Tag.VERB, Tag.AUX) or as_form(token, Form.PAST) for token in rest)


def _is_wished(found: list[Token], at: int) -> bool:
    """ "demanded that the minister resign"."""
    for place in range(at - 1, -1, -1):
        token = found[place]
        if token.low == "that":
            wish = before(found, place, lambda t: t.tag in (Tag.TIME, Tag.ADP, Tag.ADV))
            return wish >= 0 and found[wish].lemma in _WISHES
        if token.tag in (Tag.VERB, Tag.AUX, Tag.COMMA, Tag.PUNCT):
            return False
    return False


def _coordinated(found: list[Token], at: int) -> None:
    """ "to push for peace and stick to the truce", "one was killed and another wounded in shelling"."""
    token, previous, after = found[at], token_at(found, at - 1), token_at(found, at + 1)
    if (
        token.tag is Tag.NOUN
        and previous
        and previous.tag is Tag.CONJ
        and (base := as_form(token, Form.BASE))
        and after
    ):
        opens = after.tag in (*OBJECT_STARTS, Tag.ADP, Tag.TO, Tag.REL)
        led = any(other.verb and other.verb.form is Form.BASE for other in found[:at])
        if led and opens and (token.low not in words.NOUNS_TOO or after.tag in OBJECT_STARTS):
            make(token, base)


def _shared(found: list[Token], at: int) -> None:
    """ "one was killed and another wounded in shelling"."""
    token, previous, after = found[at], token_at(found, at - 1), token_at(found, at + 1)
    if token.tag is Tag.ADJ and previous and previous.low in ("another", "others", "some", "many", "dozens") and after:
        participle = as_form(token, Form.PARTICIPLE)
        if participle and after.tag in (Tag.ADP, Tag.PUNCT, Tag.COMMA):
            make(token, participle)
            token.reduced = True


def _prepositions(found: list[Token], at: int) -> None:
    """ "since the death of X," opens no clause."""
    if found[at].tag is not Tag.SUB or found[at].low not in ("after", "before", "since", "until", "till", "as", "than"):
        return
    for token in found[at + 1 :]:
        if token.tag in (Tag.VERB, Tag.AUX):
            return
        if token.tag in (Tag.COMMA, Tag.PUNCT, Tag.SUB, Tag.REL):
            break
    found[at].tag = Tag.ADP


def _leftovers(found: list[Token], at: int) -> None:
    token = found[at]
    previous, after = token_at(found, at - 1), token_at(found, at + 1)
    ends = after is None or after.tag not in (Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.CONJ, Tag.COMMA)
    if token.tag is Tag.ADJ and ends and previous and previous.tag in (Tag.DET, Tag.POSS) and "-" not in token.low:
        token.tag = Tag.NOUN  # "the military", "the dead"
    if (
        token.tag is Tag.NOUN
        and token.low.endswith("ed")
        and as_form(token, Form.PARTICIPLE)
        and after
        and after.tag in (Tag.NOUN, Tag.ADJ)
    ):
        token.tag = Tag.ADJ
