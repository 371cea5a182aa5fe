"""The small words of a language, and its verbs. Tables only; each language is a block; so far there is English."""

from __future__ import annotations

from enum import Enum, auto


class Form(Enum):
    """How a verb is bent."""

    BASE = auto()
    PRESENT = auto()  # "takes"
    PAST = auto()
    PARTICIPLE = auto()  # "taken"
    ING = auto()


# ---------------------------------------------------------------------------------------------------- English
# fmt: off
DETERMINERS = frozenset("""the a an this that these those each every some any no both either neither all several
    many most few another such his her its their our my your whose what which other more less much half certain
    various numerous""".split())
PREPOSITIONS = frozenset("""of in on at by for with from to into onto against over under through during between
    among amid across toward towards near behind beyond within without about above below around along alongside
    despite upon off outside inside per via throughout unlike like regarding concerning following including
    versus beside besides except plus up down out amidst""".split())
CONJUNCTIONS = frozenset("and or but nor yet plus".split())
SUBORDINATORS = frozenset("""after before since until till when while as because although though if unless
    whether once whereas where why how lest than so""".split())
CONDITIONS = frozenset("if unless whether should provided lest".split())
RELATIVES = frozenset("who which whom whose that where when".split())
SUBJECT_PRONOUNS = frozenset("i you he she it we they who which that there this these those".split())
PRONOUNS = SUBJECT_PRONOUNS | frozenset("""me him her us them himself herself itself themselves ourselves one
    ones others anyone everyone someone nobody nothing something everything whom what all both many some few
    most none another""".split())
MODALS = frozenset("will would shall should can could may might must ll d".split())
BE = {"be": Form.BASE, "am": Form.PRESENT, "is": Form.PRESENT, "are": Form.PRESENT, "was": Form.PAST, "were": Form.PAST,
      "been": Form.PARTICIPLE, "being": Form.ING}
HAVE = {"have": Form.PRESENT, "has": Form.PRESENT, "had": Form.PAST, "having": Form.ING}
DO = {"do": Form.PRESENT, "does": Form.PRESENT, "did": Form.PAST}
NEGATIVES = frozenset("not never n't neither nor hardly barely scarcely".split())
ADVERBS = frozenset("""also already still just now then once again ever never not only even soon later earlier
    ago almost nearly about too very so far well back further instead together twice often always usually
    perhaps meanwhile however therefore yet thus here there today yesterday tomorrow rather quite at least first
    last subsequently away abroad home ahead alone else long more most less least much overnight afterwards
    apparently reportedly allegedly""".split())
PARTICLES = frozenset("up down out off over back away apart aside ahead".split())
# Small words that belong to a verb although they mostly lead a phrase.
PHRASAL = frozenset(
    tuple(pair.split("-"))
    for pair in """swear-in call-on call-for bring-in take-on break-in hand-in take-part carry-on put-forward
    bring-forward go-through follow-through""".split()
)
# They end as adjectives do.
NOUNS = frozenset("""offensive executive initiative detective native objective motive archive incentive relative
    representative narrative alternative public republic music topic critic traffic clinic panic picnic mechanic
    catholic fabric logic metric academic epidemic pandemic statistic attic comic counteroffensive perspective
    collective fugitive captive operative directive legislature missionary secretary military library
    anniversary boundary territory diary commentary documentary dictionary salary summary notary february
    january missile textile crossfire table cable vehicle obstacle article principle people uncle couple battle
    struggle chronicle spectacle bible variable vegetable dish parish british irish wish radish polish""".split())
# What makes a habit of what a clause says.
HABITS = frozenset("""usually often always generally typically normally regularly sometimes frequently annually
    daily weekly routinely traditionally commonly mostly rarely seldom""".split())
# What makes a claim, a doubt or a possibility of what a clause says.
HEARSAY = frozenset("reportedly allegedly supposedly purportedly apparently".split())
POSSIBLY = frozenset("may might could can should perhaps possibly maybe potentially likely".split())

TITLES = frozenset("""mr mrs ms miss dr sir lord lady gen general lt lieutenant col colonel capt captain maj
    major sgt sergeant adm admiral marshal commander president premier chancellor king queen prince princess
    sheikh sheik sultan emir ayatollah pope cardinal archbishop bishop rev reverend father imam senator sen rep
    representative congressman congresswoman governor gov mayor minister secretary ambassador envoy spokesman
    spokeswoman spokesperson judge justice prosecutor professor prof chairman chairwoman chief director leader
    chancellor deputy vice prime foreign defence defense interior finance former acting coach captain analyst
    economist lawyer attorney pm mp ceo dictator strongman lawmaker officer inspector detective executive astronaut
    cosmonaut""".split())
# Who holds one of these acts for a state; "former" is no office.
OFFICES = frozenset("""president premier chancellor king queen sultan emir minister secretary ambassador envoy general
    commander admiral marshal colonel spokesman spokeswoman spokesperson chief""".split())
# Titles that one has while one holds the office, and what says that one holds it no more, or not yet.
TERMS = frozenset("president premier chancellor pm minister secretary governor mayor".split())
FORMERLY = frozenset("""former ex late then ousted toppled deposed longtime fallen slain exiled outgoing incoming
    predecessor successor jailed overthrown acting deputy vice designate elect""".split())
# What hangs on these may be still to come, whatever their tense.
PLANNING = frozenset("""schedule set plan expect slate postpone delay announce call propose promise invite order
    forecast predict project say tell add vow pledge hope""".split())
# What leads to the end of a term, which may be still to come.
DUE = frozenset("ending due maturing by until till through expiring".split())
# What leads to a year that is one.
WHEN = frozenset("in since of during from after on at between early late mid".split())
WEEKDAYS_AND_MONTHS = frozenset("""monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december jan feb mar apr jun jul aug sept sep
    oct nov dec mon tue wed thu fri sat sun""".split())
# Nouns that are people or bodies who act: what a demonym or a possessor in front of them does, it does through them.
AGENTS = frozenset("""force troop army military navy government administration official authority minister
    president leader police soldier officer jet warplane plane aircraft warship missile drone parliament
    lawmaker court judge prosecutor ministry embassy diplomat envoy ambassador delegation commander general
    rebel militant militia fighter gunman insurgent protester demonstrator worker union company firm bank party
    coalition alliance group movement opposition spokesman spokeswoman spokesperson premier chancellor king
    security intelligence guard coastguard agent parliamentarian voter people citizen civilian team side troops
    forces police counterpart cabinet regime state agency council commission committee senate congress house
    commando marine sailor
    pilot airman captain crew warship frigate fleet bomber helicopter tank artillery paratrooper battalion brigade
    extremist islamist jihadist loyalist mercenary separatist guerrilla terrorist hostage detainee prisoner deputy
    delegate negotiator mediator senator spy activist student teacher tribesman villager resident refugee migrant
    family relative farmer doctor journalist reporter survivor mourner investigator expert businessman trader
    tourist lawyer engineer expat foreigner criminal smuggler hacker pirate bomber sniper assailant attacker
    kidnapper looter woman man child girl boy source aide adviser""".split())
# Of these, whom no state acts through.
PRIVATE = frozenset("""rebel militant fighter gunman insurgent protester demonstrator worker union party people
    citizen civilian side extremist islamist jihadist mercenary separatist guerrilla terrorist hostage detainee
    prisoner activist student teacher tribesman villager resident refugee migrant family relative farmer doctor
    journalist reporter survivor mourner businessman trader tourist lawyer engineer expat foreigner criminal
    smuggler hacker pirate bomber sniper assailant attacker kidnapper looter woman man child girl boy""".split())

IRREGULAR = """arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become
begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast
build built built|burn burned burned|burst burst burst|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought
find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forecast forecast forecast
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led
learn learned learned|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost
make made made|mean meant meant|meet met met|mistake mistook mistaken|offset offset offset
outlaw outlawed outlawed|overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|override overrode overridden|pay paid paid|put put put|quit quit quit
read read read|rebuild rebuilt rebuilt|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
shake shook shaken|shed shed shed|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut
sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid
speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|stand stood stood
steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|undergo underwent undergone|understand understood understood
undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn|win won won
withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wound wounded wounded
write wrote written|foresee foresaw foreseen|rewrite rewrote rewritten|redraw redrew redrawn"""

# Verbs that tell of no event by themselves: states, relations, ways of seeing.
STATES = frozenset("""be have seem appear remain stay know believe think want need like love hate hope fear mean
    contain include consist belong own possess deserve depend exist resemble represent constitute concern
    involve require matter cost weigh equal lack live reside house lie stand sit extend stretch cover surround
    face border feature host understand consider regard see view feel expect suppose assume doubt wish prefer
    tend keep work serve act function describe characterize name define reflect show indicate
    suggest imply contribute enjoy suffer total number amount range vary rely support favor favour oppose lead
    head run manage control look sound help play use get go come do make take let happen could grow account aim
    intend plan wait worry care agree hear listen watch learn read remember forget
    imagine recall compare relate refer boast back grapple ensure allow enable tell base locate found
    headquarter inhabit situate comprise span date feel""".split())
# Events all the same when they hang on a date of their own: "began in April", "took office on Monday".
TURNS = frozenset("""begin start end stop finish open close resume halt cease launch break erupt escalate
    intensify collapse continue expire lapse rage flare spread""".split())

SAYING = frozenset("""say tell add note report state claim insist argue assert maintain explain remark recall
    stress emphasize emphasise suggest believe think acknowledge admit concede confirm reveal disclose divulge
    declare announce indicate point warn predict estimate mention comment forecast project reply respond write
    quote cite allege
    hint testify describe observe conclude reiterate repeat according hope expect vow promise pledge deny
    contend caution signal recount think know see show find feel understand fear agree demand ask urge""".split())
# A saying that is itself what happened, whatever was said.
DECLARING = frozenset("""announce declare warn vow promise pledge deny allege accuse reveal disclose divulge
    demand urge threaten reject condemn propose confirm admit order rule agree call ask request approve offer
    claim testify""".split())
# Sayings that only carry what was said.
PLAIN_SAYING = SAYING - DECLARING
# With another verb behind they tell what that tells: "began bombing".
BEGINNING = frozenset("begin start continue resume keep".split())
# Whom one tells something stands before what is told.
TOLD = frozenset("tell inform remind assure warn convince persuade promise notify".split())
FIRST_PERSON = frozenset("i we me us".split())
# Sayings that are but thoughts.
THINKING = frozenset("think know see show find feel understand fear believe hope expect agree".split())

# Verbs that stand without an object: "the guests arrived". Where another does behind its noun, it is a participle:
# "the text adopted", "a report published".
ALONE = frozenset("""abdicate abide abstain accede account act adapt advance age agree aim answer apologise
    apologize appeal appear apply approach argue arise arrive ask attempt audition back backtrack balk bear become
    beg begin behave believe belong benefit bid bleed boom bounce break brighten burn burst call campaign capsize
    care cease change chant chart cheer clash climb close coincide collaborate collapse collide combat come commence
    comment compete complain comply concede concentrate concur confer consent consist continue contract contribute
    convene converge convert cooperate cope correspond crack crash crawl cross crowd crumble cry dance dare debut
    decide decline decrease deepen default defect delay demonstrate depart depend derail descend desert deteriorate
    develop die differ diminish disagree disappear disband disembark disintegrate dissolve dive diverge dock double
    drift drive drop drown dwindle ease eat elapse embark emerge emigrate end engage enlist enter erupt escalate
    escape evaporate evolve exist expand expire explode extend fade fail fall falter fare fear feature feel fight
    file finish fire flare flee float flock flow fluctuate fly focus follow form function gain gather get glow go
    grow guess halt hang happen hasten head heal help hesitate hide hit hope hurry ignite
    improve increase inquire insist
    intensify interfere intermarry intervene jump keep kneel knock know land lapse last laugh launch lead leak lean
    leap learn leave lecture lie light linger listen live lobby look loom lose make manage march marry matter meet
    melt merge migrate mount mourn move need negotiate object occur open oppose originate participate pass pause pay
    peak perform perish persist pilot play plead pledge plummet plunge point pray prepare preside prevail proceed
    profit progress promise protest prove pull push qualify quit race rain rally range reach react read reason rebel
    rebound recede recover reemerge refer refrain refuse reign rejoin relent rely remain renege reopen repeat rescue
    reside resign resist resort respond rest result resume retaliate retire retreat return reunite revolt ride ring
    riot rise rule run rush sag sail say score scramble scream see seem separate serve settle shift shine shoot shop
    shout show shrink shut sign sing sink sit skyrocket sleep slide slip slow slump smell smile snow soar speak
    specialize spend spill spiral split sprawl spread spring squabble stagger stall stand star start starve stay
    steam stem step stick stop strike struggle study stumble subside succeed suffer surface surge surrender survive
    swarm swell swim swing talk tend testify think thrive tighten topple total touch tour travel tremble trickle
    triple triumph try tumble turn tweet unfold urge vanish vary venture visit volunteer vote wait wake walk wander
    want warm watch wave weaken weep weigh widen win wish withdraw wonder work worry worsen write yield""".split())

# These take an object with a particle, too: "attacks carried out", "a body set up".
PUT_OUT = frozenset("""block blow bring burn call carry cut drag draw drive hand hold leave lock make put round seal
    set shoot tear wipe""".split())

COMMON = """abandon abdicate abduct abide abolish absorb abstain abuse accelerate accept accompany accomplish
    accord account accrue accumulate achieve acquire acquit act activate adapt add address adjust administer
    admire adopt advance advise advocate affect affirm afford aid aim alarm alert align allocate allow ally
    alter amass ambush amend amortize amount analyse analyze annex announce annul answer anticipate apologise
    apologize appeal appear appease applaud apply appoint appreciate apprehend approach approve argue arm
    arrange arrest arrive ask assassinate assault assemble assert assess assign assist associate assume assure
    attach attack attempt attend attract audit author authorize avoid await award back backfire backtrack bail
    balance ban bankrupt barricade base batter battle beg behave behead believe belong benefit besiege betray
    blacklist blame blast bless block blockade board boast bolster bomb bombard boost borrow bother boycott
    brace brand breach brief brighten broker build bury bust bypass calculate call calm campaign cancel capsize
    capture care carry carve cause cease cede celebrate censor centre certify chair challenge change chant
    characterise charge chart chase check cheer cite claim clarify clash classify clean clear climb clinch cling
    close coincide collaborate collapse collect collide combat combine command commandeer commemorate commence
    commend comment commission commit communicate compare compel compensate compete compile complain complete
    comply compose comprise compromise concede conceive concentrate concern conclude condemn conduct confer
    confess confine confirm confiscate confront confuse congratulate connect conquer consent conserve consider
    consist consolidate constitute construct consult consume contact contain contemplate contend contest
    continue contract contradict contrast contribute control convene convert convey convict convince cooperate
    coordinate cope correct count counter couple cover crack crash create credit cripple criticise criticize
    cross crowd crown crumble crush cultivate curb curtail damage dare dash de-ratify debate debut decide
    declare decline decrease decree decry dedicate deem deepen default defeat defect defend defer defuse defy
    delay delegate delete deliver demand demobilise demobilize demolish demonstrate denounce deny depart depend
    depict deplore deploy deport depose deprive derail derive descend describe desert deserve design designate
    desire destabilise destabilize destroy detail detain detect deteriorate determine detonate devalue devastate
    develop deviate devote dictate die differ diminish direct disagree disappear disappoint disarm disband
    discard discharge disclose discontinue discourage discover discuss disembark dislodge dismantle dismiss
    dispatch disperse displace display dispose dispute disqualify disrupt dissolve distance distinguish
    distribute disturb divert divide divorce dock document dominate donate double doubt downgrade downplay draft
    drag drain dress drift drill drop drown dub dump dwarf dwell earn ease echo edge educate effect eject
    elaborate elect elevate eliminate email embark embarrass embrace emerge emigrate emit emphasise emphasize
    employ empower enable enact encounter encourage end endanger endorse endure enforce engage enhance enjoy
    enlist ensure enter entertain entrench equip erect erode erupt escalate escape escort establish estimate
    evacuate evade evaluate evict evoke evolve examine exceed exchange exclude execute exercise exhaust exhibit
    exhort exile exist exit expand expect expel experience expire explain explode exploit explore export expose
    express extend extract extradite face facilitate fade fail fall favour fear feature fend figure file fill
    finalise finalize finance fine fire fit fix flare flatten flee float flood flourish flow focus follow force
    forecast foreclose forfeit forge form formalise fortify foster frame free freeze fuel fulfil fulfill
    function fund gain gas gather generate govern grab graduate grant greet grip ground guarantee guard guide
    gun hack hail halt hammer hamper hand handcuff handle happen harass harbour harm hasten haul head heal hedge
    heighten help hesitate highlight hijack hike hinder hire hope hospitalise hospitalize host house hunt hurl
    identify ignite ignore illustrate imagine immigrate impeach implement implicate imply import impose impound
    impress imprison improve inaugurate incarcerate include increase incur indicate indict induce infect inflate
    inflict influence inform inherit initiate inject injure ink inquire insist inspect inspire install instigate
    institute instruct insult insure integrate intend intensify interact intercept interfere interpret
    interrogate interrupt intervene interview introduce inundate invade invest investigate invite invoke involve
    isolate issue jail jeopardise join joke judge jump justify kick kidnap kill knock label lack lambast land
    lash last laugh launch leak lean leap legalise legalize legislate level levy liberate lift like limit link
    liquidate list listen live load loan lobby locate lock loom loosen loot lower lure lynch mail maintain
    malfunction manage mandate manufacture march mark market marry massacre match mature maximise measure
    mediate melt mention merge migrate militarise mine minimise mislead miss mitigate mobilise mobilize mock
    model modernise modify monitor mount mourn move murder name narrow nationalise nationalize near neglect
    negotiate nominate normalise note notice notify nullify obey object oblige observe obstruct obtain occupy
    occur offend offer omit open operate oppose oppress opt orbit order organise organize originate oust outlaw
    outline outnumber overhaul overrule overrun oversee overturn owe own pack pardon park participate partner
    pass pause pave penetrate perceive perform perish permit perpetrate persecute persist persuade petition
    phase phone pick picket place plan plant play plead please pledge plot plummet plunge point poison poll
    portray pose position possess post postpone pound pour praise pray predict prefer premiere prepare prescribe
    present preserve preside press pressure presume prevail prevent print privatise privatize probe proceed
    process proclaim produce profit program prohibit project prolong promise promote prompt propel propose
    prosecute prosper protect protest prove provide provoke publicise publish pull punish purchase purge pursue
    push quake qualify quarantine quash quell question queue quote race raid rain raise rally rampage range rank
    ransack rape ratify raze re-elect reach react reaffirm realise realize reappoint reassure rebel rebuff
    rebuke recall recapture receive recite reclaim recognise recognize recommend reconcile reconsider record
    recover recruit redeem redeploy reduce reelect refer refinance reflect reform refrain refuse regain regard
    register regret regulate reimpose reinforce reinstate reiterate reject relate relaunch relax release relent
    relieve relinquish relocate rely remain remand remark remember remind remove rename render renew reopen
    reorganise repair repatriate repay repeal repeat repel replace reply report represent repress reproduce
    repulse repurchase request require rescind rescue resemble resent reserve reside resign resist resolve
    resort respect respond rest restart restore restrain restrict result resume retain retaliate retire retreat
    retrieve return reunite reveal reverse review revise revive revoke revolt revolve reward ridicule riot rob
    rock rocket roll round rout ruin rule rush sabotage sack sacrifice sail sanction satisfy save scale scare
    schedule score scrap scream screen scuttle seal search secure seem seize select sentence separate serve
    settle sever shape share shell shelter shield shift shine ship shock shore shorten shout shrug shuffle
    shutter side siege sign signal simulate slam slap slash slaughter slip slow slump smash smuggle snap snatch
    soar soften solve sound spark specialise specify speculate spike sponsor spur stab stabilise stabilize staff
    stage stain stall stamp star start starve state station stay stem step stick stir stone stop storm straddle
    strafe strain strand strengthen stress stretch strip struggle study stumble subdue submit subpoena subside
    substitute succeed succumb sue suffer suggest suit summon supervise supply support suppose suppress surge
    surpass surprise surrender surround survey survive suspect suspend sustain switch symbolise sympathise
    tackle talk target tax team tease telephone temper tend tender terminate test testify thank thaw threaten
    thwart tie tighten tolerate top topple torch torture total touch tour track trade train transfer transform
    transmit transport trap travel treat trigger trim triple triumph trouble trounce trust try tumble turn tweet
    undermine underscore underwrite unfold unify unite unleash unseat unveil update upgrade upset urge use usher
    vacate vaccinate value vandalise vandalize vanish vary venture verify veto vie view violate visit voice
    volunteer vote vouch vow wage walk wane want warn warrant wash waste watch weaken weigh welcome widen wipe
    wish withstand witness wonder work worry worsen wreck yield"""
# Nouns as often as verbs: as verbs only where the words about them leave no doubt.
NOUNS_TOO = frozenset("""abuse accord account act address advance advocate aid aim air alarm alert ally ambush
    amount answer appeal approach arm armor arms arrest assault attack attempt award back balance ban base
    battle benefit bid block blockade blow board bomb book boost border boycott break bridge broadcast budget
    call camp campaign cause center centre challenge change chant charge check claim clash clear close comment
    commission concern conduct conflict contact content contract contrast control cost count counter coup court
    cover crash credit crew cross crowd cut damage date deal debate debut decline decree default defeat delay
    demand deposit design desire detail dock document doubt draft dress drill drive drop email end envoy escape
    estimate exchange exercise exile exit experience experiment export extract face fall favor fear feature
    field fight figure file film finance fine fire fish fit fix flight flood flow fly focus force forces
    forecast form forward fuel function fund future gain gas group guarantee guard guide gun hack hand head help
    hit hold home honor hope host house hunt impact import impulse increase influence ink insult interest
    interview island issue jail judge jump kick kill land last lead leaders level lie lift light limit line link
    list load loan lock look loss love lure mail mandate march mark market match matter mean means measure meet
    mention merit milestone mind mine minister miss mission model motion mount move murder name need negotiate
    net note notice object offer office official open operation order outlaw pack package pact park part party
    pass pay peace people petition phone picket place plan plant play pledge plot point police poll port
    position post power practice premiere present press pressure price print prize probe process produce profile
    profit program progress project promise proposal protest public purchase push quake quarantine question race
    raid rain raise rally rampage range rank rape rate reach rebel record reform refuse regard release report
    request rescue research reserve rest result return review reward ride right ring riot rise risk role roll
    room round ruin rule run rush sacrifice sanction scale score sea search seat secret sense sentence service
    set share shell shelter shift ship shock shop shot show side siege sign signal sound source space spark
    spokesman spot spread staff stage stake stand star start state statement station stay step stock stone stop
    storm strain street stress strike structure struggle study style subject suit supply support surge surprise
    surrender survey suspect switch talk talks target tax team tear tender term test thing thought threat
    threaten time title toll top touch tour town track trade train transfer transport trap travel treaty trend
    trial trip troop troops trouble truce trust try turn update use value venture veto view visit voice
    volunteer vote vow wage walk war warning warrant wash waste watch water wave way wind wish witness work
    works worry wound wreck yield""".split())
ADJECTIVES = frozenset("""armed united limited unprecedented advanced alleged mixed complicated experienced
    sacred wicked naked rugged so-called""".split())
NOT_VERBS = frozenset("""indeed need hundred bed red seed speed deed feed weed breed greed embed during morning
    evening king ring thing nothing something anything everything spring string wing sing ceiling sibling
    building meeting beijing bring united wednesday offspring hundred sacred wicked bleed creed""".split())
# fmt: on
