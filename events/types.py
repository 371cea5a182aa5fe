"""What kind of event a predicate tells of: PLOVER's types and modes, and with x: those it lacks.

A row is a type, a mode, the verbs and the nouns that mean it. A verb with a particle or an object is written whole
("shoot down", "open fire"); the first row that has a word wins.
"""

from __future__ import annotations

from typing import NamedTuple


class Sense(NamedTuple):
    type: str
    mode: str | None = None


class Row(NamedTuple):
    type: str
    mode: str | None
    verbs: str
    nouns: str = ""


# fmt: off
TABLE = (
    # ------------------------------------------------------------------------------------------------ violence
    Row("ASSAULT", "aerial",
        "bomb, bombard, strafe, carpet-bomb",
        "airstrike, air strike, air raid, bombing raid, bombardment, sortie, air campaign"),
    Row("ASSAULT", "drone",
        "",
        "drone strike, drone attack"),
    Row("ASSAULT", "heavy-weapons",
        "shell, pound, hammer, fire a rocket, fire a missile, fire a shell, fire rockets, fire missiles, fire a mortar",
        "shelling, barrage, rocket attack, missile strike, mortar attack, artillery fire, missile attack"),
    Row("ASSAULT", "suicide-attack",
        "blow oneself up",
        "suicide bombing, suicide attack, suicide bomber"),
    Row("ASSAULT", "explosives",
        "blow up, detonate, explode a",
        "car bomb, car bombing, bombing, truck bomb, roadside bomb, bomb attack"),
    Row("ASSAULT", "firearms",
        "shoot, gun down, open fire, shoot dead, fire a shot, fire on, fire at, fire shots, return fire",
        "shooting, gunfire, gunbattle, gun battle, shootout, firefight"),
    Row("ASSAULT", "abduct",
        "abduct, kidnap, hijack, take hostage",
        "abduction, kidnapping, hijacking, hostage-taking"),
    Row("ASSAULT", "beat",
        "beat, beat up, batter",
        "beating"),
    Row("ASSAULT", "torture",
        "torture",
        "torture"),
    Row("ASSAULT", "sexual",
        "rape",
        "rape"),
    Row("ASSAULT", "targeted",
        "assassinate, behead, execute, murder, lynch",
        "assassination, beheading, execution, murder"),
    Row("ASSAULT", "destroy",
        "destroy, demolish, raze, torch, burn down, level, flatten, vandalise, vandalize",
        "destruction, demolition, arson"),
    Row("ASSAULT", "crowd-control",
        "fire tear gas, tear-gas",
        "tear gas"),
    Row("ASSAULT", "aerial",
        "shoot down, down a",
        "downing"),
    Row("ASSAULT", None,
        "attack, assault, storm, raid, ambush, invade, kill, massacre, slaughter, stab, slay, besiege, "
        "bombard, clash, fight, battle, strike, target, ransack, lay siege, rout, repel, repulse, defeat, "
        "rise up, rebel, overrun, injure, wound, retaliate, wage, gas, poison, loot, advance",
        "attack, assault, offensive, raid, ambush, invasion, killing, massacre, slaughter, stabbing, siege, "
        "battle, war, clash, fighting, strike, incursion, onslaught, campaign, push, intervention, "
        "insurgency, counteroffensive, counter-offensive, atrocity, genocide, violence, rebellion, uprising, "
        "revolt, revolution, civil war, bloodshed, hostility, conquest, military operation, security operation, "
        "defeat, attempt to seize, rout, crackdown, terrorist attack, counterattack, conflict"),
    # ------------------------------------------------------------------------------------------------ coercion
    Row("COERCE", "arrest",
        "arrest, detain, jail, imprison, apprehend, round up, take into custody, capture",
        "arrest, detention, capture, imprisonment, roundup"),
    Row("COERCE", "deport",
        "deport, extradite, expel migrants",
        "deportation, extradition"),
    Row("COERCE", "seize",
        "seize, capture, occupy, rob, burgle, loot, "
        "confiscate, annex, take control, take over, overthrow, oust, topple, depose, "
        "retake, recapture, regain control, conquer, commandeer, overtake, impound, take power, seize power, "
        "unseat, take the city, take the town, take back",
        "seizure, capture, occupation, annexation, takeover, overthrow, ouster, ousting, coup, downfall, "
        "toppling, coup attempt, putsch, fall of, recapture, confiscation, collapse of the government"),
    Row("COERCE", "curfew",
        "",
        "curfew"),
    Row("COERCE", "martial-law",
        "",
        "martial law, state of emergency"),
    Row("COERCE", "censor",
        "censor, take off the air, muzzle",
        "censorship"),
    Row("COERCE", "cyber",
        "hack",
        "hack, cyberattack, cyber attack, hacking, data breach"),
    Row("COERCE", "restrict",
        "ban, outlaw, blockade, seal off, close the border, shut the border, close borders, prohibit, "
        "restrict, lock down, quarantine, shut down, evict",
        "ban, blockade, lockdown, closure, restriction, shutdown, border closure, eviction"),
    Row("COERCE", "withhold",
        "withhold"),
    # ------------------------------------------------------------------------------------------------ sanctions
    Row("SANCTION", "convict",
        "convict, sentence, find guilty",
        "conviction, sentence, sentencing"),
    Row("SANCTION", "expel",
        "expel",
        "expulsion"),
    Row("SANCTION", "discontinue",
        "freeze assets, cut ties, sever ties, break off relations, suspend aid, blacklist, impose sanctions, "
        "impose an embargo, impose tariffs, halt aid, boycott, sanction, fine",
        "sanction, embargo, arms embargo, asset freeze, blacklisting, trade embargo, no-fly zone, tariff, "
        "fine"),
    Row("SANCTION", "withdraw",
        "recall its ambassador, recall its envoy, "
        "close its embassy, close the embassy, shut its embassy, shut the embassy, close its "
        "consulate, close the consulate, pull out of the treaty, quit the treaty, withdraw from the treaty",
        "recall of its ambassador"),
    # ------------------------------------------------------------------------------------------------ retreat
    Row("RETREAT", "resign",
        "resign, step down, abdicate, quit, step aside, leave office, give up power, stand down",
        "resignation, abdication, departure from office"),
    Row("RETREAT", "ceasefire",
        "cease fire, lay down arms, lay down their arms, agree a truce, call a truce, end hostilities",
        "ceasefire, cease-fire, truce, armistice, cessation"),
    Row("RETREAT", "release",
        "release, free, pardon, set free",
        "release of, prisoner swap, prisoner exchange, pardon, amnesty"),
    Row("RETREAT", "disarm",
        "disarm, surrender, demobilise, demobilize, hand over weapons",
        "surrender, disarmament"),
    Row("RETREAT", "access",
        "reopen, lift sanctions, lift the embargo, lift the ban, open the border, open borders, throw open, "
        "lift the siege, lift a ban, lift, ease, relax",
        "reopening, lifting, easing, opening of"),
    Row("RETREAT", "withdraw",
        "withdraw, retreat, pull out, evacuate, flee, pull back, vacate, pull",
        "withdrawal, retreat, pullout, evacuation, pull-out"),
    # ------------------------------------------------------------------------------------------------ protest
    Row("PROTEST", "riot",
        "riot, rampage",
        "riot, unrest, disturbance"),
    Row("PROTEST", "strike",
        "walk out, go on strike, call a strike, down tools, walk off the job",
        "walkout, general strike, work stoppage, stoppage, industrial action"),
    Row("PROTEST", "hunger",
        "",
        "hunger strike"),
    Row("PROTEST", "boycott",
        "",
        "boycott"),
    Row("PROTEST", "obstruct",
        "block the road, block a road, block highway, block main road, block main highway, block traffic, barricade",
        "sit-in, blockade of the road"),
    Row("PROTEST", "demo",
        "protest, demonstrate, march, rally, take to the streets, picket",
        "protest, demonstration, rally, picket line, march, picket"),
    # ------------------------------------------------------------------------------------------------ mobilisatio
    Row("MOBILIZE", "troops",
        "deploy, send troops, mobilise, mobilize, station, amass, mass troops, send peacekeepers, reinforce, "
        "redeploy, dispatch",
        "deployment, mobilisation, mobilization, buildup, troop movement, military exercise, war game, naval "
        "exercise, reinforcement, drill, exercise, military drill, joint exercise"),
    Row("MOBILIZE", "weapons",
        "send weapons, test-fire, test a missile, fire missiles",
        "missile test, nuclear test, weapons test, arms shipment, test launch"),
    # ------------------------------------------------------------------------------------------------ cooperation
    Row("AGREE", None,
        "agree, sign, ratify, reach an agreement, reach a deal, strike a deal, accept, conclude an agreement, "
        "initial, broker, ink, endorse, adopt, settle, compromise, approve, pass a resolution",
        "agreement, deal, accord, treaty, pact, memorandum, contract, signing, ratification, settlement, "
        "convention, memorandum of understanding, resolution, consensus, approval"),
    Row("CONSULT", "multilateral",
        "convene",
        "summit, conference, peace conference, peace talks, meeting of ministers, general assembly, forum"),
    Row("CONSULT", "visit",
        "visit, travel, tour, fly to, arrive, host, welcome, receive, pay a visit",
        "visit, trip, tour"),
    Row("CONSULT", "phone",
        "phone, telephone, speak by phone",
        "phone call, telephone call"),
    Row("CONSULT", "third-party",
        "mediate",
        "mediation"),
    Row("CONSULT", None,
        "meet, hold talks, negotiate, discuss, confer, consult, speak with, brief, talk, interview",
        "meeting, talks, negotiation, consultation, discussion, encounter, dialogue, interview, round of "
        "talks"),
    Row("SUPPORT", None,
        "back, praise, recognise, recognize, hail, congratulate, support, applaud, express support, welcome, "
        "defend, express sympathy, vouch, pay tribute, commend",
        "recognition, endorsement, tribute, vote of confidence"),
    Row("CONCEDE", None,
        "concede, apologise, apologize, acknowledge, admit, yield, give in, relent, backtrack",
        "concession, apology"),
    Row("COOPERATE", None,
        "reopen its embassy, reopen the embassy, reopen its consulate, open an embassy, "
        "cooperate, team up, join forces, collaborate, share intelligence, join, ally, unite, merge",
        "cooperation, alliance, joint venture, merger, unification, partnership, accession"),
    Row("AID", None,
        "aid, donate, provide aid, deliver aid, rescue, bail out, grant asylum, provide, supply, send aid, "
        "finance, fund, lend, treat, vaccinate, save",
        "aid, donation, rescue, bailout, relief, assistance, loan, airlift"),
    # ------------------------------------------------------------------------------------------------ words as ac
    Row("REQUEST", "yield",
        "demand, give a deadline, order to leave, issue an ultimatum",
        "demand, ultimatum, deadline"),
    Row("REQUEST", "assist",
        "request, appeal, plead, call for help, ask for help, seek help, beg",
        "request, appeal, plea, call to"),
    Row("REQUEST", None,
        "call on, call for, urge, ask, invite, call out, exhort, press for, lobby, petition",
        "call, petition, invitation"),
    Row("ACCUSE", "investigate",
        "investigate, probe, inquire, open an investigation, inspect, question",
        "investigation, inquiry, probe"),
    Row("ACCUSE", "allege",
        "issue arrest warrant, issue warrant, "
        "accuse, blame, charge, indict, sue, prosecute, allege, file a lawsuit, impeach",
        "accusation, charge, indictment, lawsuit, allegation, impeachment, criminal complaint"),
    Row("ACCUSE", "disapprove",
        "summon the ambassador, summon the envoy, "
        "condemn, criticise, criticize, denounce, deplore, slam, blast, lambast, rebuke, decry, protest "
        "against, complain, lash out, mock, ridicule, regret",
        "condemnation, criticism, rebuke, complaint"),
    Row("REJECT", None,
        "reject, refuse, deny, rebuff, decline to, veto, turn down, rule out, oppose, defy, dismiss claims, "
        "resist, vote down, block",
        "rejection, refusal, veto, denial, defiance"),
    Row("THREATEN", None,
        "threaten, warn, vow to, caution",
        "threat, warning"),
    # ------------------------------------------------------------------------------------------------ what PLOVER
    Row("x:ELECTION", None,
        "elect, vote, re-elect, reelect, win the election, win election, go to the polls, cast ballots",
        "election, vote, referendum, poll, ballot, runoff, run-off, primary, by-election, presidential "
        "election, election victory"),
    Row("x:APPOINTMENT", None,
        "appoint, name as, nominate, inaugurate, swear in, take office, be sworn, promote, hire, succeed, "
        "replace, set up, establish, found, form, create, crown, come to power, assume office, take up, take "
        "command, assume power, reappoint, reinstate, confirm as",
        "appointment, inauguration, nomination, establishment, formation, creation, founding, coronation, "
        "swearing-in"),
    Row("x:APPOINTMENT", "dismiss",
        "sack, fire, dismiss, remove from, dissolve, disband, suspend, oust from",
        "dismissal, sacking, firing, dissolution, removal"),
    Row("x:DEATH", None,
        "die, drown, perish, pass away, succumb, be killed, starve",
        "death, funeral, passing, suicide"),
    Row("x:DISASTER", None,
        "flood, erupt, quake, sweep through, displace, hit by, devastate, inundate",
        "earthquake, flood, hurricane, cyclone, tsunami, eruption, wildfire, drought, famine, landslide, "
        "typhoon, tornado, quake, storm, epidemic, outbreak, pandemic, disaster, avalanche, flooding, "
        "heatwave"),
    Row("x:ACCIDENT", None,
        "crash, capsize, derail, collide, sink, plunge, collapse, explode, catch fire, malfunction, break up, "
        "plummet, burn, run aground, run off",
        "crash, accident, collision, shipwreck, derailment, explosion, blast, spill, fire, leak, breakdown, "
        "blackout, outage, collapse, wreck, sinking, malfunction, incident"),
    Row("x:LAUNCH", None,
        "launch, lift off, blast off, unveil, release a report, release a statement, release a film, "
        "release an album, release a video, "
        "release figures, release data, release a version, publish, roll out, introduce, premiere, debut, dock, "
        "land, touch down, open a, inaugurate a, open, orbit, take off",
        "launch, liftoff, lift-off, release, unveiling, publication, premiere, debut, rollout, landing, "
        "flight, opening, maiden flight"),
    Row("x:RULING", None,
        "take effect, come into force, come into effect, go into effect, enter into force, rule, acquit, "
        "overturn, uphold, overrule, strike down, dismiss the case, quash, order, decree, "
        "legislate, enact, pass a law, pass a bill, pass legislation, pass a measure, pass an amendment, "
        "pass a motion, pass a budget, repeal, amend, legalise, legalize, annul, suspend the law, award",
        "ruling, verdict, judgment, judgement, acquittal, trial, hearing, court order, decree, enactment, "
        "law, legislation, impeachment trial"),
    Row("x:ECONOMIC_DECISION", None,
        "buy, sell, acquire, invest, cut rates, raise rates, lay off, cut jobs, default, devalue, privatise, "
        "privatize, nationalise, nationalize, raise, cut, slash, hike, lower, reduce, file for bankruptcy, "
        "shed, purchase, bid, list, float, rise, fall, drop, surge, plunge in value, soar, tumble, close at, "
        "increase, decrease, decline, grow, slow, shrink, gain, lose, double, triple, post, report profit, "
        "spend, pay, borrow, earn, export, import, ship, produce, build, construct, expand",
        "acquisition, takeover bid, purchase, sale, investment, layoff, rate cut, rate hike, bankruptcy, "
        "default, bailout package, ipo, price increase, budget, stimulus, devaluation, recession, price rise, "
        "crisis, crash of the market, buyout, offer, downturn, stock split, wage increase, slump"),
    Row("x:SPORT", None,
        "win, beat, score, draw, trounce, qualify, race, play, defeat in the final, clinch, sign for, medal, "
        "compete",
        "match, final, championship, tournament, victory, win, race, semifinal, semi-final, quarterfinal, "
        "olympics, world cup, championship game, grand prix, debut match"),
    # ------------------------------------------------------------------------------------------------ words that
    Row("x:STATEMENT", None,
        "announce, declare, reveal, disclose, divulge, vow, promise, pledge, propose, present, confirm, "
        "outline, issue, address, tell, testify, claim, predict, forecast, proclaim, offer, order to",
        "announcement, declaration, statement, speech, address, pledge, promise, proposal, press conference, "
        "news conference, testimony, report, remark"),
)
# Happenings of no type of their own: events all the same.
OTHER_NOUNS = frozenset("""activation move arrival departure return birth marriage wedding divorce discovery
    split breakup independence handover reunification closing beginning start end outset onset emergence
    introduction adoption completion celebration anniversary festival parade concert exhibition mission
    migration exodus displacement change decision defection escape incident mutiny jump nationalization
    nationalisation privatization privatisation scandal standoff stand-off spacewalk birthday retirement""".split())
# Verbs that leave it to their object to say what happened: "launched an attack", "signed a deal".
LIGHT = frozenset("""launch carry conduct hold make stage mount hold begin start open end stop order announce
    take give sign impose reach strike do have undertake wage suffer commit call trigger spark cause face put
    lead escalate intensify halt resume continue suspend cancel postpone break trigger oversee join win lose
    approve enter undergo perform plan prepare organise organize provoke stick""".split())
# fmt: on
