"""Names that come to us from other alphabets, with the spellings that rules for letters do not bring together.

The first word of a row is how the name is written in keys. A part of a name that stands here is also the sign that the
whole name was transliterated; the names of SHARED, which are borne in Europe too, are no such sign.
"""

from __future__ import annotations

import re

# fmt: off
ARABIC = """
    mohamed     mohammed mohammad mohamad muhammad muhammed muhamed mahomed mehmed mohamud mahamed mohd muhamad
    mehmet
    ahmed       ahmad ahmet achmed achmad ahmaad
    mahmoud     mahmood mahmud mehmood
    hamed       hamid hameed
    hamad       hammad
    hamdi       hamdy
    hamza       hamzah hamzeh
    ali         aly
    omar        umar
    osama       usama oussama
    othman      osman uthman othmane
    hassan      hasan hasen
    hussein     hussain husain husein husayn hossein hossain houssein hussien hoseyn hosein husseyn hossien
    mohsen      muhsin mohsin mouhsin
    ibrahim     ebrahim ibraheem ibrahem ibraahim
    brahim
    ismail      ismael ismaeel esmail esmaeil ismaiil
    youssef     yusuf yousef yousuf yusef youssouf yusif yousif yussuf yussef yosef
    younis      yunus younes yunis yunes younus
    ayoub       ayub ayyub
    yaqoub      yakoub yaqub yakub yacoub yaacoub
    moussa      musa mousa mussa
    issa        isa eissa eisa essa aissa
    yahya       yahia yehia yehya yihya
    zakaria     zakariya zakariyya zakarya zekeriya
    suleiman    sulaiman sulayman suleyman soliman sliman slimane solaiman soleiman soleyman sulieman suliman souleymane
    daoud       dawood dawud daud davud davood dawoud daoued
    haroun      harun haroon
    idris       idriss driss edris idrees
    saleh       salih salehh
    salah       sallah
    salem       salim saleem selim
    salman      selman
    salam       salaam
    said        saeed saed
    saad        sad
    sayed       sayyid sayyed seyed seyyed sayeid
    saud        saoud
    mustafa     mustapha moustafa moustapha mostafa mostapha
    khaled      khalid khaleed
    khalil      khaleel khelil halil
    khalifa     khalifah khelifa khaleefa
    khamis      khamees
    khalaf
    walid       waleed oualid
    rashid      rasheed rachid rashed raschid reshid
    rashad      rachad
    karim       kareem kerim
    kamal       kemal kamaal
    kamel       kamil
    jamal       gamal djamal jemal cemal
    jamil       jameel gamil djamil
    jalal       galal djalal jelal
    jaber       jabir gaber gabir djaber
    jabr        gabr
    jasim       jassim jasem jassem
    jafar       jaafar gaafar jaffar jaafer gaffar jafer
    jawad       javad gawad jouad
    jihad       gihad djihad jehad
    juma        jumaa gomaa jumah joumaa goma giuma
    jibril      jebril gibril jabril djibril gebril gibreel jibreel
    majid       majed majeed madjid
    majdi       magdi magdy
    najib       najeeb nagib naguib neguib nejib
    naji
    nabil       nabeel
    nader       nadir
    naser       nasser nasir naseer nacer naaser
    nasr
    nasrallah   nasrullah nasralla
    naim        naeem nayeem
    nidal       nedal
    nizar       nezar nizaar
    nouri       nuri noori noury
    nuruddin    noureddine nureddin noureddin nuraddin nureldin nureldine
    amr         amro
    ammar       amar
    amer        aamer
    amin        ameen amine
    anwar       anouar
    ashraf      achraf eshraf
    aziz        azeez
    bashar      bachar
    bashir      basheer bachir bechir beshir besher
    bassam      bessam
    bilal       bilel belal
    boutros     butros
    burhan      borhan
    essam       issam isam esam issaam
    emad        imad imaad
    eyad        iyad ayad iyaad
    hesham      hisham hicham hishaam
    hosni       husni hosny hosnee
    hossam      husam hussam houssam hosam
    haitham     haytham heitham haithem haythem haissam
    hatem       hatim
    hazem       hazim
    hashem      hashim hachem hachim
    habib       habeeb
    hadi        hedi haadi
    hafez       hafiz hafidh hafid hafidz hafeez
    hakim       hakeem
    halim       haleem
    fahd        fahad
    fahmi       fahmy
    faisal      faysal feisal faysel faycal faissal fayssal
    fares       faris
    faraj       farag faradj fareg
    farid       fareed ferid
    faruk       farouk farooq faruq farouq
    fathi       fathy fethi
    fawzi       fawzy fouzi faouzi fauzi
    fayez       faiez fayiz faez faiz faeiz faiyez
    fayyad      fayad
    fayyaz      fayaaz
    firas       feras firaas
    fouad       fuad foad fuaad
    ghassan     gassan ghasan
    ghazi       gazi
    marwan      marouane merouane maruan
    maher       mahir
    mamoun      mamun maamoun maamun
    mansour     mansur mansoor
    masoud      massoud masood mesud masud messaoud
    mehdi       mahdi
    moncef      munsif monsef moncif
    moammar     muammar moamer moamar muamar muammer mouammar mohammar moammer muamer
    mubarak     moubarak mobarak
    muktar      mukhtar mokhtar moukhtar mochtar
    munir       mounir mouneer muneer moneer
    murad       mourad morad mouraad
    musab       mosab mussab moussab
    mutassim    moatassem mutasim muatassim motassim motassem moatasem mutasem moutassim
    muqtada     moqtada muktada moktada
    nayef       naif naef nayif
    nawaf       nawwaf
    qasim       qassem qasem qassim kassem kasem kassim kasim gassim gasem ghassem ghasem
    qais        kais qays kays qaes
    rafiq       rafik rafic rafeeq rafique
    raouf       rauf raoof
    ramadan     ramadhan ramazan ramzan
    ramzi       ramzy
    riad        riyad riyadh riadh riyaad
    reza        rida reda redha ridha
    sabri       sabry
    sadiq       sadik sadeq sadek saddek seddik
    siddiq      siddik siddique
    saif        seif sayf seyf
    saddam      sadam
    samir       sameer
    shafiq      chafik shafik shafeeq chafiq
    shakir      shaker chaker chakir
    sharif      shareef cherif charif sherif
    shukri      shokri choukri shoukri shukry shokry
    shaban      shaaban chaabane chaaban
    subhi       sobhi sobhy subhy
    taha        tahaa
    taher       tahir tahar
    talal       tallal
    tarek       tariq tarik tareq tarique
    tawfiq      tawfik toufic toufik taoufik tewfik tawfeeq tevfik
    taysir      tayseer taisir tayssir
    tayeb       tayyib taieb tayyeb taib taeb tayyip
    wisam       wissam wesam ouissam
    yasser      yasir yaser yassir yasar
    yasin       yassin yassine yaseen iassine
    zaid        zayd zeid zeyd
    zayed       zaied zayid zayyed
    ziad        ziyad zeyad ziyaad
    zaki        zaky
    zuhair      zuheir zuhayr zouheir zohair zoheir zuhir
    abdullah    abdallah abdulla abdellah abdalla
    aisha       aicha ayesha aishah aysha aischa
    fatima      fatma fatimah fatemeh fatema fatimeh
    khadija     khadijah khadeeja khadidja hatice khadijeh
    maryam      mariam meryem meriam
    zainab      zeinab zaynab zeyneb zineb zaineb
    huda        hoda houda
    iman        eman imaan
"""
SLAVIC = """
    alexei      aleksei alexey aleksey alexej aleksej
    andrei      andrey andrej andriy andrii
    anatoly     anatoli anatoliy anatolii
    arkady      arkadi arkadiy arkadii
    dmitry      dmitri dmitriy dmitrii dimitri dimitry dmytro
    evgeny      yevgeny yevgeni evgeni evgeniy evgenii yevgeniy yevgenii jewgeni eugeny
    gennady     gennadi gennadiy gennadii
    georgy      georgi georgiy georgii
    grigory     grigori grigoriy
    kirill      kiril kyrylo
    leonid
    mikhail     mikhael michail mihail mykhailo mikheil
    nikita
    nikolai     nikolay nikolaj mykola
    oleg        oleh
    pavel       pavlo
    sergei      sergey sergej serguei serhiy serhii sergii
    stanislav   stanislaw
    valery      valeri valeriy valerii
    vasily      vasili vasiliy vasilii vassily vassili wassili vasyl
    vitaly      vitali vitaliy vitalii
    vladimir    wladimir volodymyr volodimir
    vladislav   wladislaw vladyslav
    vyacheslav  viacheslav vjacheslav
    yuri        yury juri yuriy yurii iouri
"""
FAMILIES = """
    gaddafi     qaddafi qadhafi qadhdhafi gadhafi gadaffi gaddaffi gaddafy gadafi gadafy gathafi kadhafi kaddafi kadafi
                kadaffi khadafi khadafy khaddafi khadaffi qadaffi qadafi qaddafy gheddafi ghaddafi ghadaffi ghadafi
                gaddhafi gadhaffi gadhafy qadhaafi qaddaafi
    rouhani     ruhani rohani
"""
SHARED = """
    adam        adem
    alexander   aleksandr alexandr aleksander oleksandr
    eduard      edward
    igor        ihor
    mona        muna mouna
    maxim       maksim maksym
    nadia       nadya nadiya
    omer
    rami        ramy
    sami        samy
    sara        sarah
    viktor      victor
    wael        wail waail
"""
# fmt: on


def rows(table: str) -> list[list[str]]:
    """A row goes on in lines that are indented further."""
    return [row.split() for row in re.split(r"\n {4}(?! )", table) if row.strip()]
