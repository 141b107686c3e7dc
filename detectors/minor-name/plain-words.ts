/** Common words of English papers, in lower case: what is written in capitals and is none of them may be a name. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `abandoned able about above abril abroad abstract abuse ac acc accept accepted access accession accident
    accompanying accordingly account accounting accounts acct accused ach ache acquired act acted acting action
    active activity actually ad add added additional addr address adequate adj adjudicated adjuster administer
    administered admit admits admitted adopt adopted adoption adult adults advice advise advised advises affiant
    affidavit afford afraid after afternoon again against age aged agency agent agents ages aggressive agosto agree
    agreed agreement agrees aid ailment aim alarm alcohol alert alive all allegation allegations allege alleged
    alleges alleging allergies allow allowed allowing allows almost alone along aloud already also alter alternate
    alternates although altogether always am ambulance amend among amount amt an and anger angry animal ankle another
    answer answered answers anxiety anxious any anybody anyone anything anyway anywhere apart apologized apparently
    appeal appealed appear appearance appeared appears applicant application applied apply applying appointed
    appointment appr approach approached approaches appropriate approved approx approximately arbitrator are area
    argue argued argument arise arises arm around arranged arrears arrested arrival arrive arrived arrives article as
    ashamed aside ask asked asks asleep assault assaulted assaults assess assessed assessment asset assigned assist
    assistance assisted assume assumed asthma at ate attach attached attack attacked attained attempt attempted
    attempts attend attendance attended attends attention attn attorney atty aunt auth authorities authority
    authorization authorize auto available award awarded aware awareness away awful awhile babies baby back backpack
    backyard bad badge badly bag bags bal balance balanced band bank banks bar barely bars base based basement basis
    batch bath bathed bathroom bd bday bdays be bear bearing bears beat beaten beating beautiful became because
    become becomes becoming bed bedroom bedside bedtime been before began begged begin beginning begins behalf behave
    behaved behavior behaviors behind being belief believe believed believes belong belonged belongings belongs below
    belt bench bend beneficiaries beneficiary benefit benefits beside besides best between bicycle big bigger bike
    bill billed bills birth birthdate birthday bite bites bitten black blank blanket bleed bleeding bless blew blk
    block blocked blonde blood blow blows blue board boarded bodily body bonds bone book books booster born borrow
    borrowed both bother bothered bottle bottles bottom bought box boy boyfriend boys braces brain brave breach bread
    break breakfast breathe breathing brief briefly bright bring broad broke broken brokerage brother brothers
    brought brown bruise bruised bruises bruising brush brushed bucket build building built bump bumped bunk burn
    burned burning burns bus bush business busy but button buy buying by bye cabin cable cake call called calling
    calls calm calmed calmly came camera camp can cancelled cancer cannot capable capital car card cards care careful
    carefully cares caring carrier carry case cast cat catch caught cause caused causes causing cc ceased cell
    celular census center cert certain certainly certificate certified certify chair challenge chances change changed
    changes changing chapter character charge charged charges chart charts chased check checked checking checks cheek
    cheque cheques chest chew chicken child childhood children chk choice choke choked choking choose chose chosen
    church cigarette circuits circumstance circumstances citizen city ck claim claimant claimed claims class classes
    classmate classmates classroom clean cleaned cleaning clear cleared clearly clerk client climb climbed clinic
    clinical clm close closed closely closer closing clothes clothing cloudy club cm coat code coffee cold collapsed
    collect collected collection college color come comfort comfortable coming comm commanded comment commented
    comments commission committed common commonly communicate communicated communication community comp company
    compared compensation complain complained complaining complains complaint complete completed completely completo
    comply compte computer con concern concerns concluded conclusion conclusions condition conduct conducted conf
    conferred confidential confirm confirmation confirmed confused congestion conscious consent consents consider
    considered considering consist consistently consisting consists consolidated constant constantly contact
    contacted contain contained contains content continuance continued continues continuing contract contrary
    contribute control conversation conversations convincing cook cooked cooking cooperative copay cope copies copy
    cord corner correct corrected costs couch cough coughing could counsel counseling counselor count counted counter
    country couple courier course court cousin cover coverage covered covering crash crashed crawl crawled crazy
    created credit credited creditor creditors crib cried cries criminal cross crossed crowd cruel cry crying
    cumulative cup curb currency current currently cursed cust custodial custodian custody customer cut cuts cutting
    cvv dad daddy daily damages danger dangerous dark das dash data date dated dates dating daughter daughters day
    daycare days de dead deadly deal dealt death debit debt debtor decedent decide decided decides decision declare
    declared declares declined decree deed deep defendant defense degree del delay delayed delete deliver delivery
    dem demand demanded demands demonstrated den denied denies dental dentist dep departed department dependency
    dependent dependents depends depose deposit deposited deposits depressed depression der des describe described
    describes description desde deserve designee destroy destroyed detail detailed details detained determine
    determined develop developed development developmental diagnosed diagnosis diaper diapers diciembre did didn die
    died diem difference different difficult difficulty digit digits dinner direct directed direction directly dirt
    dirty disability disagree disappeared discharge discharged discipline disclose disclosed disconnected discovered
    discretion discuss discussed discussing discussion disease dismissed disorder dispatched display displayed
    disposed dispute disregard disregarded distance distress district disturbed divided divorce divorced dl dln do
    dob doc docket doctor doctors document documents does doesn dog doing domestic domicilio done door doors dosage
    dose doubt down downstairs draft drag dragged drank draw drawing drawn dream dress dressed drink drinking drinks
    drive driven driver drivers drives driving drop dropped drops drove drug drugs drunk dry dtr du due duly dump
    duplicate during duty each ear earlier early earned earnings ears ease easier easily east easy eat eating eats
    edad edge eff effect effective effects effort efforts eggs eight eighteen eighteenth eighth eighty either el
    electronic elementary eleven eleventh else elsewhere email embarrassed emergency emotional emotionally employ
    employed employee employees employer employment en enclosed encrypted end ended ending ends enero enforce engage
    engaged enjoy enjoyed enjoys enough enrolled ensure enter entered entering enterprise enters entire entirety
    entitled entity entry env environment episode episodes equal equally error escape escaped escuela especially
    essential establish established estate et evaluation even evening events eventually ever every everybody everyday
    everyone everything everywhere evidence ex exact exactly exam examined example exceed excellent except exchange
    excited excuse executed exercise exhibited exist existing exit exited exp expect expected expects expenses
    expensive experience experienced experiences expert expire expired expires explain explained exported exposed
    exposure express expressed expressly ext extension extent extra extreme extremely eye eyes face facing facsimile
    fact factor factors facts fail failed fails failure faint fair fall fallen falling falls false familiar families
    family far farm fast father fault fax fear fearful fears febrero fed federal fee feed feeding feeds feel feeling
    feelings feels fees feet fell felony felt female fever few field fifteen fifteenth fifth fifty fight fights
    figure file filed files filing filled final finally financial find finding findings finds fine finger fingers
    finish finished fire fired firm firma firmado first fist fit five fix fixed flat fled flight floor flow fly focus
    focused folder follow following follows food foods foot for force forced foregoing forehead foreign forget forgot
    forklift form formal formally former forms forth forty forward forwarding foster fought found four fourteen
    fourth fr fracture fractures free freely fresh freshman friend friendly friends frightened from front full fully
    fun function functioning funds further future gain gained game games garage gas gate gather gathered gave gb geb
    geboren general generally gently get gets getting gift girl girlfriend girls give given gives giving glad glass
    glasses go goal goals goes going gone good got grab grabbed grabbing grade grades grandchild grandchildren
    granddaughter grandfather grandmother grandparents grandson grant granted great greater greatly green grew
    groceries gross grounds group grow growing grown growth guarantee guardian guess guidance guilty gun guns habit
    had hair half hall hallway hand handcuffed handing handled hang happen happened happening happens happy hard
    hardly harm harmed harmful has hate hates have having he headache headed heading heads health healthy hear heard
    hearing heart heat heavily heavy height held help helped helpful helping helps henceforth her here hereafter
    hereinafter hey hi hid hide hiding high higher highly highway hija hijas hijo hijos hill him hire hired his
    history hit hits hitting hold holder holding holds hole home homes homework honest hopes hoping horrible hosp
    hospital hospitalized hot hotel hour hours house household houses how however hr hrs http hug huge hugged human
    hundred hungry hurry hurt hurting hurts husband iban id idea ideas identification identified identifier
    identifies identify identifying identities ie if ignored ii iii ill illness imagine immediate immediately impact
    impaired impasse import important impossible impression improve improved improvement in inability inappropriate
    inch inches incident incidents incl include included includes including income increase increased increasing
    incurred indeed index indicate indicated indicates indicating individual infant infection info inform information
    informed inhaler initial initially initials injure injured injuries injury inmate insd inside instead institution
    instr instructed instructions instrument insurance insured insurer int intake intend intended intends intense
    interaction interactions interest interested interfere interior internal interpreter interrupted intervention
    interview interviewed interviews into intoxicated introduced inv investigate investigated investigation
    investigator investment invoice involve involved involvement involving ip is issuance issue issued issues it item
    items itin its jail job jobs join joined joint jointly judge judged judgment julio jump jumped junio jurisdiction
    jury just juvenile keep keeping keeps kept key keyed kg kick kicked kicking kid kids kill killed killing kind
    kindergarten kindergartner kinds king kissed kitchen knee knees knew knife knock knocked know knowing knowingly
    knowledge known knows la lab label laceration lack laid lapsed laptop large largely las last lasted late lately
    later laugh laughed law lawful lawn lawyer lay laying lb lbs le lead leading leads learn learned learning lease
    least leave leaves leaving led ledger left leg legal legally legs lender length les less lesson lessons let lets
    letter letters letting level levy liable lic licence licencia license licensing lie lien liens lies life lift
    lifted light lights like likely likes limit limitations limited limits line lip lips liquidated list listed
    listen listened listening listing lists lit litem little live lived lives living load loan local locate located
    location locations lock locked log lol lonely long longer look looked looking looks loose los loss lost lot lots
    loud loudly love loves loving low lower luck lunch lying mad made madre maiden mail mailed mailing mailto main
    mainly maintain maintained maintaining maintains majority make makes making male man managed manager mandated
    manner many marijuana marital mark marked market marks marriage married marzo mask mass match material maternal
    math matter matures may maybe mayo mayor me meal meals mean meaning means meant measure measures med mediator
    medical medically medication medications medicine meet meeting meets member members memorandum memory menor
    menores mental mentally mention mentioned mentions merchant merits mess message messages met meta method
    metoprolol mg mi middle mild mildly mileage milk min mind mine minimal minimum minor minority minors minutes mis
    missed misses missing mistake mistakes mm mobile model moderate mom moment moments money monitor month monthly
    months mood more morning most mother motion mouth move moved movement moves moving mrn msg much multiple murder
    muscle music must mutual my myself nacida nacido nacimiento nació naissance naked name named namely names nap
    naps narrative narrow nasty native natural nature nausea near nearby nearly neat necessary neck need needed
    needing needs negative neglected neighbor neighborhood neighbors neither nephew nervous net never new newborn
    next nice niece night nightmares nights nine nineteen nineteenth ninety ninth niña niño no nobody noise nominate
    none normal normally north nos nose not notary note noted notes nothing notice noticed notices notified notify
    noting noviembre now nowhere null num number numbered numbers nurse nursery nurses né née oath obey object
    objected objection objections obligation obligee observe observed observes observing obtain obtained obvious
    obviously occasion occasional occasionally occasions occupants occupation occur occurred octubre odd odometer
    odor of ofc off offense offer offers office officer officers often oh ok old older oldest omitted on one ones
    ongoing online only onto open opened opening operates operator opinion opportunity opposed opposite optional or
    oral order orders ordinary organized original originally orthodontist other otherwise ought our ours ourselves
    out outcome outlined outside over overall overdose overnight oversight owe owed owes own owned owner owns oxygen
    paced pack package packed padre page pages paid pain painful pains paint pair pale palm pan panic pants paper
    papers paperwork paragraph paralegal parcel parent parenting parents park parked parking part partial partially
    participant participate participated particular particularly parties partner party passbook passed passenger
    passes passing passport past paternal path patient patients pattern pause pay payable payee payload payment
    payments payoff payroll pays peace peaceful peanuts pediatric pediatrician pediatrics peers penalty pending
    pension people per percent perfect perfectly perform performance performed perhaps period perjury permanent
    permanently permission permit permitted person personal personally personnel persons petition petitioner
    petitioners ph pharmacy phone phones photo physical physically physician piano pick picked picking picks pickup
    picture pictures piece pieces pills pink pizza pl place placed placement places plain plan planned planning plans
    plant plastic plate play played player playground playing plays plea pleasant please pleased plenty pls plug plus
    pm po pocket point pointed points pol police policy poor poorly popular por portion portions positive possession
    possible possibly post posted potential pounds poured power practical practice practices pray prays prefer
    preferred prefers pregnancy pregnant prejudice preliminary premises premium prepaid preparation prepare prepared
    preschool prescribed prescription presence present presented presently preserve press pressed pressure pretty
    prevent prevented previous previously price principal print printed prior prison privacy private privilege
    privileged pro probable probably probation problem problems procedure procedures proceed proceeded proceedings
    proceeds process processed produce produced professional program progress prohibited project promise promised
    promptly pronounced proof proper properly property proposed protect protected protecting protection protective
    proud prov prove proven provide provided provider providers provides provision provisions psychiatric
    psychological pt public published pull pulled pulling pulse punch punched punish punished punishment pupil
    purchase purchased purpose purposes push pushed pushing put puts putting quality quarter que query question
    questioned questioning questions quick quickly quiet quietly quit quite raise raised ran range rape rapid rarely
    rash rate rather rating re reach reached reaches reaction reactive read reading ready real realize realized
    really rear reason reasonable reasonably rec recall recalled recalls receipt receive received receiver receives
    receiving recent recently recess recognize recognized recommend recommendation recommendations recommended
    recommends record recorded recording records recover recovered recovery red redacted redirected reduce reduced
    ref refer reference referral referred refers reflect reflected refund refunded refuse refused refuses refusing
    reg regard regarding registered registrar registration registro registry regular regularly rel relate related
    relates relations relationship relative relatives relax relaxed release released releases relevant reliable
    relied relief relocate remain remaining remains remarks remember remembered remembers reminded remit remittance
    remote remove removed rent rental rep repair repeat repeated repeatedly replace replaced replied replies reply
    report reported reporter reporting reports representative represented represents req request requested requests
    required requires res rescue research reserved reside resided residence resident resides residing residue resist
    resisted resolve resolved resource resources respect respectfully respiratory respond responded respondent
    responding responds response responses responsibility responsible rest rested restless restrained restraining
    restricted result resulted resulting results resumes retain retained retainer retrieved return returned returning
    returns rev reveal revealed review reviewed revoke rice ride rides riding right rights risk risks road rode role
    rolled rollover roofer room rooms rope rough roughly round routine routing rt rtg rtn rubbed rude rule rules
    ruling run running runs rush rushed rz sad safe safely safety said salad salary salon same sample sand sat
    satisfied save saved savings saw say says scan scar scared scars scary scene schedule scheduled scheme school
    schools score scores scratch scratched scratches scream screamed screaming seal searched seat seated sec second
    secret section secure securities security see seeing seek seeking seeks seem seemed seems seen seizure seizures
    self seller send sending sense sent sentence separate separated separately separation septiembre seq serial
    series serious seriously serve served server service services serving session sessions set setting settled
    settlement settlor seven seventeen seventeenth seventh seventy severe severely severity sex sexual sexually shake
    shaking shall shaped share shared shareholders shares sharp she shed sheet shelter shift shipment shipped shirt
    shock shoes shoot shop short shortly shot should shoulder shoulders shout shouted shouting show showed showered
    showing shown shows shut sibling siblings sick sickness side sides sight sign signal signals signature signed
    signs silent similar simple simply since sing single sir sister sisters sit site sits sitting situation
    situations six sixteen sixteenth sixth sixty size skills skimmed skin sku skull slap slapped slaps sleep sleeps
    sleepy slept slid slight slightly slip slipped slow slowly small smaller smart smell smelled smells smile smiled
    smiling smoke smoked smoking smooth snack so sobbing soc soccer social soft softly sold sole solid somebody
    somehow someone something sometime sometimes somewhat somewhere son sons soon sophomore sore sorry sort sorts
    sought sound sounds source south space spanked spanking speak special specific specifically speech spell spend
    spending spends spent spirits spit split spoke spoken sponsor spot spouse squeezed ss ssn stability stable staff
    stairs stamp stamped stand standing stands stare stared start started starting starts state stated statement
    statements states stating station status statute stay stayed staying stays steady steal step stepfather
    stepmother stepped steps stepson stick sticks stiff still stitches stock stolen stomach stood stop stopped stops
    store stores storm story straight strange stranger strangers strangle strangled street stress stricken strike
    strikes string strong strongly struck struggle struggled struggles struggling student students studied study
    stuff style su subject subjected submitted subpoena subscriber substance substances success successful suddenly
    sues suffer suffered suffering suffers suggest suggested suicidal suicide suit suitable sum summons sun supervise
    supervised supervision supervisor supper supplied supplies supply support supported suppose supposed sur sure
    surely surety surface surgery surname surprise surprised surrendered surrounding survive survivor sus suspect
    suspected suspects suspended suspicion suspicious svc swallow swallowed swear swelling swim swing swollen sworn
    symptoms system table tables tag take taken takes taking talk talkative talked talking talks tall tantrum
    tantrums target taste taught tax taxes taxpayer teach teacher teachers teaching team tear tears teeth tel
    telephone telephoned tell telling tells temp temper temperature temporarily temporary ten tend tender tends tenth
    term terminated terms terrible terrified test tested testified testify testing tests tetanus text texted than
    thank thanks that the their them themselves then therapist therapy there thereafter therefore these they thick
    thin thing things think thinking thinks third thirsty thirteenth thirty this thorough thoroughly though thousand
    threat threaten threatened threatening threats three threw thriving throat through throughout throw throwing
    thrown throws thru ticket tickets tight tightly time timely times tips tired title titled to today toddler
    toddlers toes together toilet told tolerated tomorrow tone tongue tonight too took tooth toothbrush top total
    touch touched touches touching tough tour toward towards towel town toy toys trace track tracking tract traffic
    training trampoline transaction transcript transfer transferred transit transport transportation transported
    trash trauma traumatic travel traveled traveling travelled travels treated treating treatment treats tree trees
    tremor trial triggered trip trouble troubled truck true truly trust trusted trustee try trying ts tuition turn
    turned turning turns tutor tutoring twelfth twelve twentieth twenty twice twin twins two type typed types typical
    typically ugly uh ultimately un unable unattended unaware uncertain uncle unclear uncomfortable unconscious und
    under undergo underlying underneath undersigned understand understanding understands understood underwear une
    unfortunately unfounded unharmed unhurt uninjured unit unkempt unknown unless unlikely unlock unlocked unmarried
    unpaid unresponsive unsafe unsupervised until unusual up update upon upper upset upstairs ur urge urgent urinated
    urine us use used user uses using usual usually utility vacation vague valid value valued various vary vehicle
    vehicles venmo verbal verbally verified version very vested victim victims video videos view viewed village
    violated violation violence violent virus visible visibly vision visit visitation visited visiting visitor visits
    vive voice voicemail void vomit vomited vomiting von voted vulnerable wages wait waited waiting waived waiving
    wake wakes walk walked walking walks wall wandered want wanted wanting wants ward warm warned warning warrant was
    wash washed washing wasn waste watch watched watching water ways we weak weakness weapon weapons wear wearing
    wears weather wedding week weekend weekends weeks weighed weighing weighs weight welcome welder welfare well went
    were west wet what whatever whats wheel wheels when whenever where whereas wherever whether which while white who
    whoever whole whom whose wide widow wife wild will willing win window windows winning wire wired wise wish wished
    wishes wit with withdraw withdrawal withdrawn withheld withholding within without witness witnessed witnesses
    witnessing wohnhaft woke woman women won wonder wonderful wood wooden woods word words wore work worked worker
    workers works world worn worried worries worry worse worst worth would wound wounds wrapped wrist writ write
    writes writing wrong wrote wt y yard year years yell yelled yelling yellow yells yes yesterday yet you young
    younger youngest your yours yourself youth yr yrs yyyy zelle zero zip`.split(/\s+/u),
);

/** Those that are surnames too, as behind a name: `ZOE GREEN`. */
export const PLAIN_SURNAMES: ReadonlySet<string> = new Set(
  `bank banks best black bonds box brown burns bush case church close cook cross day driver east fair field fine
    friend glass good green hand hill holder home house key kind king lack large light little long love low neat nice
    north page poor post power price quick reading rice rush sand self sharp short small street strong wall water
    west white wild wise wood woods worth yard young`.split(/\s+/u),
);
