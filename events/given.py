"""Given names: who bears one in front of another name is a person.

Names that are a month, a country, a title or a common word as often as somebody's are left out; so are those that rules
for other alphabets read (forenames.py has those).
"""

from __future__ import annotations

from functools import cache

from events import forenames
from events.gazetteer import folded

# fmt: off
NAMES = """
    aaron abby abebe abel abigail abiodun abiy abraham adaeze adam adela adele adolf adrian adriana adrien agnes
    agnieszka ahmet aidan aiko akihito akinwumi akira alain alan alassane albert alberta alberto alec alejandra
    alejandro aleksandar alessandra alessandro alex alexander alexandra alexandre alexis alfonso alfred alfredo
    alhaji alice alicia alison allan allen alma alvaro alvin amadou amanda amartya amber amelia aminata amit amitabh
    amy ana anand anders andre andrea andreas andres andrew andrzej andy angel angela angelina angelo anil anita
    anja ann anna anne annette ansu anthony antoine anton antonia antonio antonis anwar archie ariel arjun arlene
    armando arnaud arne arnold arthur arturo arun aruna arvind asha ashley ashok asif astrid atal atiku audrey
    augusto avi ayse aziz babatunde barack barbara barry bart bartosz bashar bashir beata beatrice beatriz becky ben
    benazir benedict benedikt benito benjamin bernadette bernard bernardo bernd bernie bert beth betty beverly bheki
    bill billy birgit bjorn blake bob bobby boris boubacar bradley brandon brenda brent brett brian bridget brigitte
    brittany bruce bruno bryan burak camila camille carl carla carlo carlos carmen carol caroline carolyn carrie
    casey caspar catalina catherine cathy cecile cecilia cedric celia cesar chandra charles charlie cheikh chiara
    chidi chinedu chinua chloe chris christian christiane christina christine christophe christopher chuck cindy
    claire clara clarence claude claudia claudio clement clinton clyde colin colleen conor constantin cora corey
    cornelia craig cristian cristiano cristina crystal curtis cynthia cyril damian damien dan dana daniel daniela
    daniele danielle danny daphne darren darryl dave david deborah debra deepak delphine denis denise dennis derek
    desmond diana diane didier diego dieter dilma dirk djibril dolores dominic dominik dominique don donald donna
    dora doris dorothy doug douglas duncan dusan dustin dwight dylan ebru ed eddie edgar edith edmund eduardo edward
    edwin ehud eileen ekrem elaine eleanor elena elisa elisabeth elizabeth ellen elsa emanuel emeka emil emile
    emilia emilio emily emma emmanuel emre enrico enrique ercan erdal eric erica erich erik erika erin ernest
    ernesto ernst esteban estelle esther ethan etienne eugene eva evan evelyn fabian fabien fabio fabrice fatma
    fatoumata federica federico felipe felix femi ferdinand ferhat fernanda fernando fidel filip filippo fiona
    florian floyd francesca francesco francis francisca francisco franck francois francoise frank frankie franz
    franziska fred frederic frederick fredrik friedrich fritz gabriel gabriela gabriele gamal gareth gary gaurav
    gavin geert geoff geoffrey georg george georges georgina gerald gerard gerhard gerry gertrude giacomo gianluca
    gianni gilbert gilles gillian gina giorgia giorgio giovanni giulia giulio giuseppe gladys glen glenn gloria
    gonzalo goodluck gopal gopi gordon graham greg gregor gregory greta gretchen guido guillaume guillermo gunther
    gus gustav gustavo guy haile hakan halil hank hannah hans harald harold harriet harry haruka haruki harvey
    heather hector heidi heiko heinrich heinz helen helena helene helmut hendrik henri henrik henry herbert herman
    hermann hilary hillary hirohito hiroshi holger horst hosni howard hubert hugh hugo humberto ian idriss idrissa
    ignacio igor ilse imran indira ines inga ingrid irene iris irma isaac isabel isabella isabelle ismet ivan ivo
    jack jackie jacob jacqueline jacques jaime jakaya jake jakob jakub james jamie jan jane janet janice janine
    jared jason javier jawaharlal jay jayalalitha jean jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry
    jesse jessica jill jim jimmy jo joachim joan joanna joanne joao joaquin jochen jody joe joel joerg johan johann
    johanna johannes john johnny joko jomo jon jonas jonathan joon jorge jorgen jose josef joseph josephine josh
    joshua joyce juan juana juanita judith judy julia julian juliana julie julien juliette julio junichiro jurgen
    justin justine kaan kagame kalpana kamala karel karen karin karl karla karsten katarina katarzyna kate katharina
    katherine kathleen kathryn kathy katie katrin kay kazuo keiko keith kelly kemal ken kenji kenneth kenzaburo
    kerem kerry kevin khaleda kim kimberly kirsten klaus kofi koichi konrad kristen kristin kristina krzysztof kurt
    kwame kyle lal lalit larry lars laszlo laura lauren laurence laurent laurie lawrence lea lech lena leo leon
    leonard leonardo leroy leslie lester lewis leyla liam liliana linda lindsay lionel lisa lloyd lois lorena
    lorenzo lori lothar lou louis louisa louise luc luca lucas lucia luciano lucie lucy ludwig luigi luis luisa luiz
    lukas luke lula lydia lynn maciej madeleine magdalena magnus mahathir mahatma mahinda malcolm mamadou manfred
    manmohan manoj manuel manuela mao marc marcel marcella marcello marcelo marcia marco marcos marcus margaret
    margarita maria marian mariana marianne marie marielle marija marilyn mario marion marios marisa marissa
    marjorie mark marko markus marlene marta martha martin martina martine marvin mary masako mateo mateusz mathias
    mathieu matilda matt matteo matthew matthias matthieu maureen maurice mauricio mauro max maxim maxime maximilian
    megan mehmet melanie meles melih melinda melissa mercedes meredith michael michal michel michele michelle miguel
    mikael mike mikheil milos minoru miriam mirjana mitch mitt mobutu moises molly monica monika monique morgan
    moritz morten moshe murat mustafa mwai nadia nadine nana nancy naomi naoto narendra natalia natalie nathalie
    nathan nawaz ned neha neil nelson ngozi nguyen nicholas nick nicola nicolas nicole nicos nigel nikhil niklas
    nikola nikolaus nils nina nnamdi noah noel nora norbert norma norman nuno nursultan olaf oleg olga oliver olivia
    olivier olusegun omer orhan oscar oskar oswald otto ousmane owen pablo pamela paola paolo pascal pat patrice
    patricia patrick patrik paul paula paulina pauline paulo pavel pedro peggy penelope penny perry pete peter petr
    petra phil philip philipp philippe phillip phyllis pierre pietro piotr prakash pranab pratibha priya rachel
    rafael raffaele rahm rahul raila rajesh rajiv raju ralf ralph ram ramon randall randy ranil raphael raquel raul
    ray raymond rebecca recep regina reinhard renate renato rene renee ricardo riccardo richard rick ricky rita rob
    robert roberta roberto robin rodney rodolfo rodrigo roger rohit roland rolf ron ronald ronnie rosa rosalie
    rosemary ross roy ruben rudolf rudy rupert russell ruth ryan ryo sabine sabrina sally salvador salvatore sam
    samantha samir samora samuel sandra sanjay sara sarah sascha scott sean sebastian sebastien sebnem selahattin
    selim serge sergio serkan seth shannon sharon shaukat shaun shawn shehbaz sheikh sheila shelley sherry shigeru
    shimon shinji shinzo shirley silvia silvio simon simona simone slobodan sonia soo sophie stan stanislav
    stanislaw stanley stefan stefania stefano steffen stephan stephane stephanie stephen steve steven stewart stuart
    sue sunil suresh susan susanne susie suzanne sven sylvain sylvia sylvie tamara tammy tanya tara tariq taro
    tayyip ted teodor teodoro teresa terrence terry thabo thein theo theodore theresa therese thierry thomas
    thorsten tiffany tim timothy tina tobias todd tom tomas tomasz tommy toni tony toru tracy trevor tristan troy
    tyler tyrone tzipi ufuk uhuru ulrich ulrike umaru umberto ursula vaclav valentin valentina valeria valerie
    vanessa vera vernon veronica veronika vicente vicki vicky victor vijay vikram viktor vincent vincenzo virginie
    vishnu vivian vojislav volker wallace walter wanda wangari warren wayne wendy werner wesley wilhelm willem
    william willie winnie winston wolfgang xavier yann yannick yasser yasuo yaw yingluck yitzhak yoshihide yoshihiko
    yoweri yuki yukio yves yvette yvonne zachary zdenek zeynep zine zoe zoltan zoran
"""
# fmt: on


@cache
def names() -> frozenset[str]:
    """Folded, those of other alphabets included."""
    spelt = [*forenames.rows(forenames.ARABIC), *forenames.rows(forenames.SLAVIC)]
    return frozenset(folded(name) for name in (*NAMES.split(), *(name for row in spelt for name in row)))
