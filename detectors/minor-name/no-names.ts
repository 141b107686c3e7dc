/** Words with a capital that are no part of a name, in lower case. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `a an the this that these those his her their our my your its he she they we i it who whom whose which and or but nor
    of in on at by for to from with without as is was are were be been being has have had do does did not no yes if when
    where while until since after before during under over between among upon per re
    minor minors child children kid kids son daughter sons daughters juvenile infant student pupil ward parent parents
    mother father mom dad guardian litem ad friend next brother sister sibling siblings grandmother grandfather aunt
    uncle husband wife spouse custodian family
    petitioner petitioners respondent respondents plaintiff plaintiffs defendant defendants appellant appellee movant
    claimant applicant witness party parties debtor creditor counsel attorney attorneys judge justice court courts clerk
    magistrate state county city town people commonwealth united states america district circuit superior supreme
    department agency services service office division bureau board center centre school elementary middle high academy
    university college hospital clinic church bank inc llc corp company police sheriff officer detective
    custody support visitation parenting time plan order orders motion motions petition petitions complaint answer
    affidavit declaration exhibit exhibits schedule form section rule rules code act article chapter title page case no
    number docket file index name names full first last middle date dates birth born dob d.o.b age aged sex gender race
    address street avenue road drive lane telephone phone email social security ssn account passport medical record
    records report grade year years month months day days january february march april may june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday am pm
    mr mrs ms miss dr hon rev sr jr abuse neglect welfare protective protection tax credit care health insurance
    education interest best matter estate trust will guardianship conservatorship adoption dependency termination rights
    information statement summary notice hearing trial relationship resides lives living with residence present status
    signature signed sworn respectfully submitted dated prayer relief wherefore comes now attends enrolled type amount
    total balance none unknown n/a see attached redacted sealed confidential initials only doe
    numero número seguro fecha nacimiento nombre direccion dirección telefono teléfono correo cuenta pasaporte licencia
    victim victims suspect suspects offender offenders complainant subject caller monthly weekly daily annual rent
    please yes okay thanks hello dear regarding subject sincerely attention enclosed protected protective employer
    employee occupation medicare medicaid insured insurance parents household grade homeroom counselor principal
    grandson granddaughter grandchild grandchildren stepson stepdaughter stepchild dependents dependent
    detention delinquency delinquent facility hall justice probation disposition adjudication adjudicatory offense
    one two three four five six seven eight nine ten eleven twelve half first second third fourth payor payee datos
    ever list describe state explain identify what how why can could would should will shall must any each
    placement custodial worksheet line obligor obligee gross income column item
    b-day bday birthdate birthday
    savings checking place senior adjuster manager director esquire esq residents resident minor's married
    signatures current legal perm med rec id usd greeting
    objection correct right exactly nope well um uh so because yeah twins sib sibs arrest contact
    pediatrics juv juv1 juv2 juv3 r/p gr grade dept ss soc sec tel cell ph dl dln lic license mrn chart
    cust ttee fbo utma ugma custodian trustee interrogatory interrogatories answers response responses request requests admission admissions
    production objections kids became lawful permanent naturalization
    patient patients provider providers member subscriber peers peer camper campers rechtsanwalt rechtsanwältin frau herr
    visit visits healthy well share claim claims attachment grundbuch blatt sbn policy group proposed
    facts background argument introduction conclusion discussion analysis count cause action table contents`
    .split(/\s+/u)
    .filter((word) => word !== 'may' && word !== 'april' && word !== 'august' && word !== 'june'),
);
