/**
 * The words that tell what a number or date is, by kind. In a phrase a blank stands for nothing, blanks, `-`, `_`, `.`
 * or a line end; the longest phrase wins; a plural `s` may follow. Lower case, letters, digits, `#` and `/` only.
 */
export const LEXICON: Readonly<Record<LabelKind, string>> = {
  ssn: `ssn|ssn no|ssn number|ssn #|ss no|ss number|ss num|ss #|s s n|s s no|s s #|soc sec|soc sec no|soc sec num
    soc sec number|soc sec #|soc security|soc security no|soc security number|social sec|social sec no
    social sec number|social sec #|social security|social security no|social security num|social security number
    social security #|social security account number|social security account no|social security card
    social security card number|social no|social number|social #|my social|his social|her social|your social|their social|ur social|ur soc|my soc|your soc|his soc|her soc|seguro social|numero de seguro social
    numero del seguro social|no de seguro social|num de seguro social
    us sozialversicherungsnr|us sozialversicherungsnummer|sozialversicherungsnr|sozialversicherungsnummer|ssa number|ssa no|social insurance number|n de seguro social|nss|person ssn|national id|national identifier
    national id number|national identification number|employee ssn|ssn value|ssnum|ss id|soc sec nbr|soc sec num|ssn nbr|ssn num|ss nbr`,
  social: `social|ss|soc`,
  'tax-id': `t i n|t i n no|t i n #|itin|i t i n|individual taxpayer identification number|individual taxpayer id|individual tax id
    taxpayer identification number|taxpayer identification no|taxpayer identification|taxpayer id number
    taxpayer id no|taxpayer id|taxpayer number|taxpayer no|taxpayer #|ident tax|tax identification number|tax identification no|tax id number|tax id no|tax id
    tax payer id|tin|ssn/itin|ssn or itin|ssn/tin`,
  ein: `ein|fein|tin ein|e i n|employer identification number|employer identification no|employer id|employer id number
    employer id no|federal tax id|federal tax id number|federal ein|federal id no|federal employer id
    federal employer identification number|federal employer identification no|employer identification|employer ident
    employer s identification number|employer s identification no|employer s id|emp id|emp id no|emp identification no
    federal tax id no|federal tax identification number|federal tax identification no|federal tax no|federal tax number|fed tax no|fed tax number|fed tax id
    fed tax id no|federal id|federal id number|federal identification number|federal identification no|fed id|fed id no
    federal employer id no|federal employer id number|federal employer no|irs employer identification no
    irs employer identification number|irs employer id|irs no|irs number|irs #|employer number|employer no|employer #|ein no|ein number|ein #|ein/tin|fein no
    fein number|fein #|employer ein|payer ein|payer s tin|payer s ein|payer tin|payer s federal identification number
    f e i n|federal tax i d|federal tax i d no|federal tax i d number|fed tax i d|fed tax i d no
    numero de identificacion patronal|numero de identificacion del empleador`,
  'ssn-last-four': `last four of ssn|ssn last four|ssn last 4|ss last 4|ss # last 4|ss# last 4|last 4 ssn
    last four ssn|ssn last 4 digits|ssn last four digits|l4 ssn|ssn l4|l4 of ssn|l4 ss|last 4 ss|last four ss|last 4 of ssn|last four of social|last 4 of social|ssn ending in|ssn ends in|ssn ending|ss# on file ends|social last 4|social last four|social security last 4|ssn4|ssn ends`,
  'last-four': `last four|last 4|last four digits|last 4 digits|last four numbers|last 4 numbers|final four digits|final four|final 4|final four numbers
    ending in|ending with|ending|ends in|ends with|ended in|terminating in`,
  birth: `came into the world|came into the world on|came into this world on|date of birth|dates of birth|dob|d o b|d/o/b|birth date|birthdate|date birth|birth dt|birthday|bday|bd
    b day|born|born on|birth|day of birth|month of birth|year of birth|birth year|date of his birth|date of her birth
    date of their birth|birthed|fecha de nacimiento|fecha de nac|f de nac|nacido|nacida|nacio|geburtsdatum|geb|geboren
    geboren am|date de naissance|ne le|nee le|data di nascita|nato il|nata il|data de nascimento
    ne e le|nee le|nacido a|nacida el|nacido el|nacio el|birth day|dob mm/dd/yyyy|birthdt|d n|b date|bdate|birth dte
    date and place of birth|place and date of birth|birth date and place|date of birth of|fecha y lugar de nacimiento|nacido el dia
    date of child s birth
    naci|naci el|nacimos|nacio en|je suis ne|je suis nee|mon anniversaire|cumpleanos|birth date is|dob is|d o b is
    brth dt|brthdt|dt of birth|dt of brth|date/place of birth|fec nac|fecha nac|nacimiento|fecha de nacim|geb am|geb dat|ne/nee le|geburtstag|geb datum|geboren in|nascido em|nascida em|nascido a|nascida a|nascido aos|data de nasc|data nasc|dt nasc
    data nascita|data di nasc|nasc|nac|f nac|fec de nac|date naiss|ddn|naissance|birth dob`,
  'birth-other': `birth certificate|certificate of birth|place of birth|birthplace|birth place|birth mother
    birth father|birth parent|birth weight|birth name|name at birth|live birth|birth control|state of birth
    country of birth|birth rate|birth order|birth record|sex at birth|born alive|newborn`,
  account: `account number|account no|account num|account nbr|account #|account nos|account numbered|account id
    account numbers|acct number|acct no|acct num|acct nbr|acct #|acct id|acct|a/c number|a/c no|a/c #|a/c
    bank account number|bank account no|bank account #|checking account number|checking account no
    savings account number|savings account no|checking acct|savings acct|bank acct|deposit account number
    loan number|loan no|loan #|loan account number|mortgage number|mortgage no
    numero de cuenta|no de cuenta|cuenta no|cuenta numero|checking no|savings no|checking #|savings #
    cd no|cd number|cd #|c d no|c d #|certificate no|account code|ddas|dda|dda no|dda number|dda #|debit acct|bene account|bene acct
    beneficiary account|beneficiary acct|acct nmbr|acnt|acct number ending|account nr|kontonummer|konto nr|iolta #|trust #
    numero de cuenta bancaria|cuenta bancaria no|financial account number|loan acct|account no s|kontonummer nr|deposit account number|numero de compte|no de compte
    direct deposit on file|deposit on file|deposited to|direct deposit to|deposited into|deposit into
    cta|cta no|cta cte|cta cte no|clabe|clabe interbancaria|cuenta clabe|kontonr|compte no|compte n|conta|conta no|conta corrente|conta corrente no|conta n
    heloc|heloc no|my acct|your acct|ur acct|fcu no|fcu number|fcu #|credit union no|credit union number|credit union #|national bank no|national bank number|national bank #|savings bank no|bank no`,
  'account-word': `account|checking account|savings account|bank account|deposit account|joint account|checking
    savings|share account|share draft|money market account|money market|certificate of deposit|bank cd|cuenta
    cuenta bancaria|trust account|escrow account|operating account|iolta account|line of credit|credit line|deposits at|deposit at|on deposit at|accounts at`,
  brokerage: `annuity contract|annuity contract no|annuity contract number|annuity no|hsa account|tsp account|pension account|mutual fund account|mutual funds|fund account|custodial account
    custodial account no|portfolio no|portfolio number|brokerage account|brokerage account number|brokerage account no|investment account
    investment account number|retirement account|retirement account number|ira account|ira account number|ira no|ira|brokerage acct|securities account|brokerage`,
  'account-other': `on account of|account of|account balance|balance|user account|email account|account manager
    account holder since|twitter account|facebook account|account opened|opened|minimum balance
    online account number|online account|online account no|patient account|patient account no
    patient account number|patient acct|patient acct #|hospital account|hospital account number|visit acct|acct/visit no
    account/visit no|acct/visit|utility account|utility account no|utility account number|water account|electric account
    uscis online account number|guarantor account|account key|billing acct|billing account no|acct of admission|google account|apple account|user account id|billing account
    service provider/acct no|provider/acct no|patient s account no|patient s account number|patient s account|patient s acct no
    miles account|mileage account|rewards account|frequent flyer account|loyalty account|airline account|reward account
    employer account|employer account no|employer account number|employer acct|employer acct no|acct of patient|account of patient
    unemployment account|tax account|employer s account no|employer s account number|employer s account
    pt acct|pt account|lunch acct|lunch account|utility acct|utilities acct|water acct|water account|electric acct|gas acct|gas account|sewer account|cable account|phone account|state acct|state account|state tax account|tax acct|customer acct|customer account|vendor acct|vendor account|member account|pt acct no|pt acct #|pt account no|lunch acct no|lunch acct #|lunch account no|meal acct|meal acct no|meal acct #|meal account|meal account no|utility acct no|utility acct #|state acct no|state acct #|state account no|water acct no|water acct #|water account no|electric acct no|electric acct #|electric account no|gas acct no|gas acct #|gas account no|tax acct no|tax acct #|tax account no|toll acct|toll acct no|toll acct #|toll account|toll account no|library acct|library acct no|library acct #|library account|library account no|cable acct|cable acct no|cable acct #|cable account no`,
  routing: `ach to|bank transit|transit|ach rt|ach rt no|ach rt nbr|rt nbr|routing nbr|bankid|bank id|ach routing|routing number|routing no|routing num|routing #|routing|aba number|aba no|aba #|aba routing number
    aba routing no|aba routing|aba|rtn|routing transit number|transit routing number|transit number|transit no
    bank routing number|aba/routing|aba rtn|routing/aba
    rtg|rtg no|rtg #|routing/transit|routing/transit #|routing/transit no|routing transit #|transit #|rt no|rt #|r/t|r/t #|r/t number
    r/t no|bank aba|fedwire aba|wire routing|ach routing|routing code|ruta|numero de ruta|num de ruta|no de ruta|rdfi|rdfi r/t|rdfi rt|rdfi transit|odfi|transit/routing|transit/routing no|transit/aba
    rt/aba|aba/rt|aba/transit|routing/transit number|bank transit no|bank transit number|fw aba|aba code|bank code aba|transit routing no|aba transit
    rt|r t|rt number|rt/transit|fedwire|fedwire no|fed routing`,
  card: `visa acct|visa account|mastercard acct|mastercard account|amex acct|amex account|discover acct|discover account|card acct|card acct no|credit card|debit card|credit card number|debit card number|credit card no|debit card no|credit card #
    debit card #|card number|card no|card account|card account no|card account number|card #|card num|card nbr|visa|visa card|mastercard|master card
    amex|american express|american express card|discover card|diners club|payment card|payment card number
    charge card|bank card|atm card|cc number|cc no|cc #|cc num|card|tarjeta de credito|tarjeta|numero de tarjeta`,
  case: `matter|in case|case called|case nbr|case no|case number|case num|case #|docket|docket no|docket number|docket #|cause no|cause number
    civil action|civil action no|civil action number|civ no|civil no|civil case no|index no|index number|file no
    file number|file #|court file no|court file number|matter no|matter number|cv no|adversary no|appeal no
    bankruptcy no|ecf no|dkt|dkt no|doc no|doc|dkt entry|proceeding no|petition no|criminal no|crim no
    consolidated with|consolidated with no|consolidated case no|related case|related case no|lead case no|member case no
    companion case|companion case no|transferred from no|remanded to no|appealed as no|refiled as no
    estate no|estate number|estate #|probate no|probate number|expediente|expediente no|numero de expediente|file ref|our file
    our file no|your file|case id|case #s|no de expediente|causa|causa no|suit no|cr no|proceeding number|docket id
    cal no|calendar no|index|garnish|guardianship no|arbitration no|arbitration|cause|garnishment no|writ no|adversary proceeding no|parcel case|warrant no|warrant number|complaint no|complaint number|citation no|citation number|ocn|numero de caso|num de caso|no de caso|caso no|caso num|caso numero`,
  bates: `bates|beg bates|begbates|end bates|endbates|bates begin|bates beg|bates end|bates no|bates number|bates stamp|bates range|bates label|produced at|prod no`,
  reference: `invoice|invoice no|invoice number|invoice #|inv no|inv #|purchase order|po number|po no|po #|po|order no
    order number|order #|receipt no|receipt number|receipt #|confirmation no|confirmation number|confirmation #
    tracking no|tracking number|tracking #|transaction id|transaction no|transaction number|trans id
    reference no|reference number|reference #|ref no|ref #|batch no|batch number|serial no|serial number
    serial #|part no|part number|part #|mfr part|mfg part|mfr part no|mfr part number|vendor part|oem part|model|model no|item no|item number|ticket no|ticket number|parcel no
    parcel number|parcel id|apn|claim no|claim number|claim #|policy no|policy number|policy #|group no
    group number|member id|member no|member number|employee id|employee no|employee number|employee #|badge no
    badge number|badge #|control no|control number|instrument no|instrument number
    recording no
    id no|id number|record id|record no|record number|student id|student no
    inmate no|inmate number|booking no
    sku|unit id|badge|batch|shipment|docid|doc id|serial|cusip|lot number|badge id|part nbr|article no|article number|emp no|shipment no|shipment id|batch id|trace no
    trace number|policy nbr|inv|order nbr|claim nbr|sku no|unit number
    npi|npi no|npi number|npi #|dea no|dea number|dea #|medicare no|medicare number|mbi|hicn|medicaid no|medicaid id|ins medicaid|medicaid number
    encounter no|encounter number|encounter #|visit no|visit number|accession no|accession number|subscriber id
    alien no|alien number|alien #|a number|alien registration no|alien registration number|uscis no|uscis number
    bar no|bar number|state bar no|registration no|registration number|permit no
    report no|report number|incident no|incident number|form no|catalog no|cat no|cat #|lot no|unit no
    customer id|customer no|customer number|contract no|contract number|release no|bid no|entry no
    txn|txn id|txn no|txn #|trans|trans no|trans #|transaction|transaction #|wire ref|wire reference|ach trace|ach ref
    conf no|conf #|confirmation code|authorization code|authorization no|auth code|auth no|approval code|rma|rma no
    work order|work order no|work order number|job no|job number|project no|project number|product code|product no
    run id|run no|request id|session id|order id|requestor id|evidence #|evidence no|exhibit id|mni|mni no|pacts|pacts #|fbi #
    fbi no|sid|sid no|sid #|usm|usm #|usm no|ori|oca|ncic|ncic #|ice #|accession|specimen id|specimen no|case manager id
    commission no|commission number|log no|log number|tag no|asset tag|asset no|asset id|unit serial|ser no|ser #|s/n
    plan no|plan number|plan id|vendor id|vendor no|vendor number|supplier no|shipper no|bol no|bill of lading|manifest no
    lien no|policy id|certificate number|cert no|cert #|message id|ticket #|sr #|reg no|rx #|rx no|rx number
    prescription no|prescription number|imei|iccid|meid|esn|device id|group #|rx bin|pcn|title no
    title number|parcel identification number|pin number|ptin|employer s state id number|employer state id
    state employer id|employer s state id no|employer s state id #|employer s state id|payer s state id|advice no|advice number|advice #|ssid|state student id|school id|locator no|dcn|mmis|icn|file control number|check digit|sequence no
    seq no|station id|terminal id|merchant id|store no|store #|register no|folio no|certified no|return receipt
    product number|model number|model #|stock no|stock number|catalog number|upc|nsn|waybill|waybill no|airbill
    airbill no|container no|container number|seal no|case file no|pin no|remittance no|voucher|voucher no|voucher number
    parcel|tax parcel|incident report|police report|crash report|accident report|investigation report|lab report|inspection report
    offense report|grievance|grievance no|grievance number|remittance id|pupil no|pupil number|pupil id|person id|referral id|referral no
    intake id|intake no|client id|payer s state no|payer s state id no|document locator number|lot #|unit #|serial nos
    cif|cif no|cif #|universal loan identifier|loan identifier|loan reference|payment reference|our reference|your reference|statement no|statement number|statement #|model nos|part nos|component no|assembly no|drawing no|dwg no|schedule no|bin no|sample id
    i 94|i 94 no|i 94 number|i94|i94 no|blz|bankleitzahl|sort code|bond no|bond number|crd|crd no|crd #|nmls|nmls id|nmls #|fha case|fha case no|va case no|naic|ndc|dtc
    advice number|advice no|employer s state id no|employer s state id #|employer s state id|identity protection pin|ip pin|irs pin|identity pin|efile pin|control total|batch total|hash total|claim ids|claim id|p/n|lender loan no|lender loan number|lender loan #|lender s loan no
    uci|wsba #|wsba no|sbn|booking #|bkg #|bkg no|warr #|warr no|permit #|lending case no|mers min`,
  'reference-word': `lot|article|confirmation|ref|reference|vin|form|isbn|version|code|check|chk|component|assembly|drawing|dwg|revision|product|asset|trace|tagged|bill|bill no|bill number|bill #`,
  iban: `iban|iban no|iban number|iban nr|iban code|iban #|international bank account number|numero iban|codigo iban`,
  license: `driver s license|dlnumber|driver s lisence|drivers lisence|drivers license|driver license|driver s lic|drivers lic|driver lic|driver s licence
    drivers licence|driver licence|driving licence|driving license|operator s license|operators license
    operator license|operator s lic|operators lic|operator lic|chauffeur s license|commercial driver s license
    commercial driver license|driver s permit|driver permit|learner s permit|instruction permit|driver id
    driver s license id|driver license/id card|driver license/id|driver s license/id|dl|d l|d/l|d/l no|d/l #|d/l number|lic no/state|license no/state|dl id no|dl id number|dl id #|dl number/state|license id no|license id number|dln|dlno|d l n|o l n|oln|odl|cdl|ndl|ol no|ol number|ol #|oper lic|op lic|dl/id
    state id|state id card|state identification|state identification card|state id/dl|dl/state id|non driver id
    nondriver id|id card|identification card|licencia de conducir|licencia de conductor|licencia de manejar
    permiso de conducir|licencia de chofer|carnet de conducir|permis conduire|driving licence dvla|dvla|fuhrerschein|fuhrerscheinnummer|fuhrerschein nr|permis de conduire|numero de licencia de conducir`,
  'license-word': `license|licence|lic|licencia`,
  'license-other': `license plate|plate|plate no|plate number|license tag|marriage license|business license
    liquor license|medical license|nursing license|law license|bar license|real estate license|contractor s license
    contractor license|professional license|occupational license|pilot license|hunting license|fishing license
    gun license|firearm license|software license|license agreement|state license id|nmls license|pnp lic|np lic|fnp lic|aprn lic|rn lic|lpn lic|md lic|do lic|dds lic|lcsw lic|lmft lic|lpc lic|cna lic|emt lic|crna lic|psyd lic|phd lic|dvm lic|cpa lic|pa c lic|pnp license|np license|md license|lcsw license|mit license|bsd license|isc license|apache license|artistic license|public license|copyright|license version|license key|license fee|broker s license
    server license|process server license|server s license|guard license|security license|nurse license|rn license|pharmacist license
    attorney license|cpa license|appraiser license|investigator license|mortgage license|electrical license|plumbing license
    cosmetology license|alcohol license|food license|day care license|broker license|insurance license|dealer license|notary license|physician license|teaching license`,
  passport: `passport|passport book|passport card|passport book no|passport card no|passport book number
    passport card number|passport id|travel document|travel doc|pasaporte|numero de pasaporte|num de pasaporte
    no de pasaporte|reisepass|reisepassnummer|reisepass nr|passnummer|numero de passeport|no de passeport|n de passeport|passeport no|passeport|passaporto|passaporte|passaporte no|passaporte n|passport numbered`,
  medical: `umrn|emrn|mr|am patient|was patient|as patient|hospital file no|hospital file number|hospital file|behavioral record no|behavioral health record no|clinic record no|mr id|medical record id|medical record|mrn|m r n|med rec|mr no|mr number|mr #|medrec|medical chart|chart|chart no|chart number|chart #|chart id
    hospital no|hospital number|hospital #|hospital id|hospital record|hospital record no|hospital record number
    unit record|unit record no|unit record number|patient id|patient no|patient number|patient #|patient identifier
    patient identification number|patient identification no|patient mrn|patient record no|patient record number
    health record no|health record number|medical file no|resident id|resident no|resident number|resident #|resident mrn|hosp no|hosp #|hosp number|hosp record no|patient chart|patient chart no|patient file no|chart/mrn|mrn/chart|mrn/acct|mr nbr|mr num|med rec nbr|medical rec|emr no|emr #|pt id|pt id no|medical file number|medical id|clinic no|clinic number|mrn a|mrn b|hosp rec|hosp rec no|hosp rec #|face sheet mr|record # facility use
    historia clinica|expediente medico|expediente clinico|numero de historia clinica|numero de expediente medico`,
  check: `check no|check number|check #|checks numbered|cheque no|cheque number|chk no|chk #`,
  phone: `rang me from|rang from|rang me on|called me from|texted me from|my new #|my new number is|phone|phone no|phone number|phone #|telephone|telephone no|telephone number|tel|tel no|fax|fax no
    fax number|facsimile|facsimile no|facsimile number|cell|cell phone|cell no|cell number|cellphone|mobile|mobile no
    mobile number|mobile phone|call|ext|extension|dial|dialed|telefono|tel no|ph|ph no|telefax|tfno|movil|celular
    contact number|contact no|contact phone|home phone|work phone|daytime telephone|daytime phone|office phone
    reached at|reach me at|subscriber of|toll free|pager|telephone number is|whatsapp|evening phone
    sms from|sms to|mms from|mms to|text from|text to|call from|call to|text me at|caller|caller id|msisdn|calling number|called number|calling party|called party|ani
    rph|rp ph|rp phone|callback|call back|call back no|callback number|hp|wp|cel|mobil|handy|telefon|telefone|telemovel|portable|subscriber|subscriber no|subscriber number|landline|hph|called no|calling no|number called|number dialed|dialed number`,
  email: `email|e mail|email address|e mail address|email addr|electronic mail|correo electronico|correo|e service address
    email id`,
  address: `address|home address|street address|mailing address|residence|residence address|residential address
    current address|last known address|property address|business address|work address|addr|direccion|domicilio
    permanent address|physical address|address of record|service address|billing address|shipping address|situs
    resides at|residing at|reside at|resided at|lives at|living at|lived at|live at|located at|situated at|domiciled at
    whose address is|premises at|premises|premises known as|commonly known as|served at|mailed to|deliver to
    home located at|residence at|dispatched to|ship to|mail to|address is|lives on|live on|lived on|living on|resides on
    lives with you on|live with you on|lives with me on|live with me on|addr of call|loc|res`,
  zip: `zip|zip code|zipcode|zip 4|zip4|postal code|postal`,
  'date-other': `iss|intake|tetanus|last tetanus|surgeries|hearing|hearing date|date of hearing|hearing on|heard|filed|filed on|file date|filing date|date filed
    filing|date of filing|efiled|e filed|served|served on|service|date of service|service date|judgment
    judgement|date of judgment|entered|entered on|entry|entry date|issued|issued on|issue date|date issued
    date of issue|date of issuance|executed|executed on|execution|dated|date signed|signed|signed on|sworn
    subscribed|subscribed and sworn|expires|expires on|expiration|expiration date|exp date|exp|expiry
    valid thru|valid through|effective|effective date|statement date|statement period|statement|due|due date
    due on|died|died on|death|date of death|dod|deceased|married|married on|marriage|date of marriage|wedding
    divorced|divorce|date of divorce|separated|separation|date of separation|hired|hired on|hire date
    date of hire|start date|end date|date of employment|terminated|termination|injury|date of injury|accident
    date of accident|incident|date of incident|date of loss|trial|trial date|deposition|deposed|order
    ordered|closing|closing date|closed|date opened|date closed|admitted|admitted on|admission
    date of admission|discharged|discharge|discharge date|adopted|adoption|decided|argued|received
    date received|mailed|mailed on|recorded|recorded on|notary|commission expires|purchased|purchase date
    date of purchase|transaction date|posted|posting date|payment|payment date|paid|paid on|moved|arrested
    arrest|arrest date|offense|date of offense|conviction|convicted|sentenced|released|release date|since
    until|through|effective as of|as of|appeared|conference|mediation|visit|visit date|date of visit
    appointment|graduated|enrolled|invoice date|order date|print date|report date|date of report|date
    dates|last updated|updated|revised|amended|motion|complaint|petition|decree|declaration|affidavit|notice
    letter|agreement|contract|deed|lease|today|arrived|departed|examined|exam date|diagnosed|surgery
    firmado|firmado el|vence|vence el|expedido|expedido el|emitido|emitido el|presentado|presentado el|expedicion|vencimiento
    fecha de expedicion|fecha de emision|fecha de vencimiento|fecha de ingreso|fecha de audiencia|audiencia|casado el
    fallecido el|delivre le|expire le|fait le|ausgestellt am|ausgestellt|gultig bis|unterzeichnet am|custody|placed|placement|removed|removal|testified|emailed|met|deadline|on or about|on or before|fecha
    hiredate|date acquired|b date acquired|c date sold|date sold|hire|term|printed by|prepared by|acquired|seniority date|date of occurrence|occurrence|rcvd|request date|run date
    date of conviction|conv|viol|date of referral|referral date|intake date|date of service from|screened|prorated|d/a|d/i|d/o/l|d/o/a|d o l|d o i|d o a|doi|loss date|accident date|fechado|datum|iss|intake|tetanus|last tetanus|menstrual period|last menstrual period|lmp|surgeries|rev`,
  month: `januar|februar|marz|maerz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout
    septembre|octobre|novembre|decembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre
    janeiro|fevereiro|marco de|maio|junho|julho|setembro|outubro|dezembro|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr
    jun|jul|aug|sep|sept|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre
    octubre|noviembre|diciembre`,
  'number-word': `zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen
    sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand`,
};

/** What a label says that the value beside it is. */
export type LabelKind =
  | 'ssn'
  | 'social'
  | 'tax-id'
  | 'ein'
  | 'ssn-last-four'
  | 'last-four'
  | 'birth'
  | 'birth-other'
  | 'account'
  | 'account-word'
  | 'brokerage'
  | 'account-other'
  | 'routing'
  | 'card'
  | 'iban'
  | 'case'
  | 'bates'
  | 'reference'
  | 'reference-word'
  | 'license'
  | 'license-word'
  | 'license-other'
  | 'passport'
  | 'medical'
  | 'check'
  | 'phone'
  | 'email'
  | 'address'
  | 'zip'
  | 'date-other'
  | 'month'
  | 'number-word';

/** Kinds in the order of their numbers. */
export const KINDS: readonly LabelKind[] = Object.keys(LEXICON) as LabelKind[];

/** True for kinds that name no value but are parts of values; they are kept apart from the labels. */
export function isMarkKind(kind: LabelKind): boolean {
  return MARK_KINDS.includes(kind);
}

const MARK_KINDS: readonly LabelKind[] = ['month', 'number-word'];

export interface Phrase {
  readonly kind: LabelKind;
  readonly phrase: string;
}

const NUMBER_WORDS = ['no', 'number', 'num', '#'];
const MORE_NUMBER_WORDS = [...NUMBER_WORDS, 'nbr', 'nr'];

/** Kinds whose phrases are labels with a word for "number" after them as well. */
const NUMBERED: { readonly [Kind in LabelKind]?: readonly string[] } = {
  'account-word': NUMBER_WORDS,
  license: MORE_NUMBER_WORDS,
  'license-word': MORE_NUMBER_WORDS,
  'license-other': NUMBER_WORDS,
  passport: MORE_NUMBER_WORDS,
  medical: MORE_NUMBER_WORDS,
};

/** All phrases in one list; a phrase's index in it is its number in a `LabelIndex`. */
export const PHRASES: readonly Phrase[] = KINDS.flatMap((kind) =>
  LEXICON[kind].split(/\||\n\s*/u).flatMap((phrase) => [
    { kind, phrase },
    ...(NUMBERED[kind] ?? []).map((word) => ({
      // "Checking account" is a thing; "checking account no." is the label of a number.
      kind: kind === 'account-word' ? ('account' as const) : kind,
      phrase: `${phrase} ${word}`,
    })),
  ]),
);

/** The number of its kind, for each phrase. */
export const KIND_OF: Uint8Array = Uint8Array.from(PHRASES, ({ kind }) => KINDS.indexOf(kind));

/** The kind of a phrase by its number. */
export function phraseKind(phrase: number): LabelKind | undefined {
  return PHRASES[phrase]?.kind;
}
