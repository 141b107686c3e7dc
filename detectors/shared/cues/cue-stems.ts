/**
 * What the cues of detectors that go by words hold, as bits of `CueTable.kinds`. Their patterns are run only around the words
 * that begin so, since in most text there is no cue at all.
 */
export const CUE = {
  /** A field for a minor's name. */
  field: 1,
  /** A word for a minor before a name. */
  before: 2,
  /** Words before a name that others behind it make a minor's. */
  around: 4,
  /** A word for a minor after a name. */
  after: 8,
  /** The heading of a column of minors' names. */
  heading: 16,
  /** A list of dependents or of relations. */
  relation: 32,
  /** The dot of an e-mail address, spelled out. */
  dot: 64,
  /** `b.` for born. */
  born: 128,
  /** A question after children. */
  asked: 256,
  /** What is said of a child behind its name. */
  aged: 512,
  /** What is said of a child before its name. */
  introduced: 1024,
  /** A field or list of children. */
  children: 2048,
  /** The heading of a list of a class. */
  classList: 4096,
  /** An age in words. */
  spelledAge: 8192,
  /** The heading of a column of ages. */
  ageColumn: 16384,
  /** A first name or surname by itself. */
  nameParts: 32768,
  /** `CREATE TABLE` of a dump of a database. */
  schema: 65536,
  /** The patient or member of a record of X12 or HL7, `NM1*QC*`, `PID|`. */
  patient: 131072,
  /** The key of a machine-readable zone. */
  zone: 262144,
  /** What children do or have, or what is done for them. */
  doing: 524288,
  /** With whom securities are held. */
  held: 1048576,
  /** A question for an age, or for names. */
  talk: 2097152,
} as const;

/** `minor`, not `minority`. */
const MINOR = 'minor_ minors minorn minorc';
const MINORS = `${MINOR} chil stud pupi`;
const CHILDREN = `${MINOR} chil son_ sons_ daug steps stepd stepc grand infant juve`;

/**
 * Beginnings of words and of what follows them; `_` is a place without a letter. Every way in which a cue can be written has a
 * word that begins so, and the fewer other words do, the less of a text is looked at; `i` and `l` stand for each other.
 */
const STEMS: readonly (readonly [number, string])[] = [
  [
    CUE.field,
    `${MINORS} son_ kid daug meno juve camper player ward_ grandch grandso grandda stepch stepso stepda schoolch godch dep_ deps depend utma ugma`,
  ],
  [
    CUE.before,
    `${CHILDREN} stud pupi kid_ kids_ todd ward_ sibl youth_ teen_ teenag newbo baby_ boy_ boys_ girl older_ oldest_ young elde middle_`,
  ],
  [
    CUE.before,
    'filho filha cria hijo hija ni_ bebe beb_ mind nino nina meno fils_ fille_ enfa kind_ kinder kindes sohn toch',
  ],
  [
    CUE.around,
    'big_ little_ baby_ twin_ older_ younger_ brother_ sister_ nephew_ niece_ cousin_ mother_of father_of parent_of parents_of guardianship_of guardian_ad support_ cust_ custody_of custodian_ adoption_of interest_of interests_of matter_of re_ next_friend behalf_of plaintiff_ child_support welfare_of visitation_with pick_up picked_up picking_up get_ got_ getting_ grab_ take_ took_ taking_ bring_ brought_ drop_ dropped_ dropping_ watch_ collect_ fbo_ c_f birth_cert certificate_of',
  ],
  [
    CUE.after,
    `${CHILDREN} menor_ mineur depend foster year_ years_ age_ aged_ mother_ father_ parent next_friend guardian_ natural_ grade_ kinder ages_ baby_ todd newbo little_`,
  ],
  [CUE.heading, MINORS],
  [
    CUE.introduced,
    `${MINOR} chil juve juv_ sons_ son_ daug ward_ boy_ boys_ girl grand steps stepd stepc patient_ year_ years_ grader_ brother sister sibl sibs_ sib_ twin niec neph trip godch another_ client_ peer classmate stud pupi parent camper player baby_ kid_ kids_ yo_ y_o little_ half_ ch_ c_ youth_`,
  ],
  [
    CUE.aged,
    'son_ daug grand steps stepd stepc niec neph age_ juve minor_ infant chil y_o yo_ yoa_ yr_ yrs_ year turn ward_ grade kinder month_old months_old week_old weeks_old day_old days_old pre_ dayc teacher pedi baby relat birthday bday b_da gr_ dau_ dtr_',
  ],
  [
    CUE.children,
    `${MINOR} chil juve juv_ kid sibl brot pupi infant depend hijo hija meno nino nina ni_ under__ under_ei under_age under_the_age ch_ occup`,
  ],
  [
    CUE.asked,
    'chil kid son_ sons_ daug sibl ages birthd birth_d eigh ch_ c_ minor_ youth_ juv_ juve',
  ],
  [CUE.relation, 'rela depe'],
  [
    CUE.classList,
    'grader class rost stud pupi homeroom camper carpool kinderg honor perfect principal_s_list principals_list headmaster_s_list',
  ],
  [
    CUE.spelledAge,
    'one_ two_ three_ four_ five_ six_ seven_ eight_ nine_ ten_ eleven_ twelve_ thirteen_ fourteen_ fifteen_ sixteen_ seventeen_',
  ],
  [CUE.ageColumn, 'age_'],
  [CUE.nameParts, 'first given fname personf persong'],
  [CUE.schema, 'create_table_'],
  [CUE.patient, 'nm__qc__ nm__il__ pid_'],
  [CUE.zone, 'mrz'],
  [CUE.held, 'portfolio_at_ portfolio_with_ street_name_ statement_for_'],
  [
    CUE.doing,
    'nap_ naps_ napped napping recital diaper pacifier crib_ preschool pre_k_ daycare day_care childcare child_care recess_ playdate play_date bedtime bedwet homework field_trip braces_ lunchbox lunch_box top_bunk booster_ tantrum tummy learn_to learned_to learning_to threw_up_ dinosaurs lego_ legos_ bugs_ permission_slip report_card school_bus kindergarten_ kinder_ chess_ fever_ ballet_ piano_ soccer_ karate_ swim_ swimming_ gymnastics_ crying_ cried_ inhaler_ orthodontist pediatrician stroller_ backpack_ car_seat nightmares stomach_ stomachache no_coat at_camp came_home hid_under hid_behind hid_in drew_ won_t_sleep wrong_shoes exemption_ bunk_request tuition_ visitation_with visitation_time_with parenting_time_with residential_time_with timesharing_with time_sharing_with overnight_with overnights_with exchange_for exchange_with exchanges_for exchanges_with drop_off_for drop_off_of drop_offs_for drop_offs_of dropoff_for dropoffs_for pick_up_for pick_up_of pick_ups_for pickup_for pickup_of pickups_for birthday_in_odd birthday_in_even birthday_shall birthday_will trustee_for custody_of more_time_with best_friend violin_ tae_kwon with_u_ with_you_ braid_ braided_ braiding_ not_of_school_age adjudicated dear_parent dear_guard dear_fami dear_moth dear_fath be_with_',
  ],
  [CUE.talk, 'how_old_ their_names'],
  [CUE.dot, 'dot_'],
  [CUE.born, 'b_'],
];

/** Each beginning with its bits. */
export function* cueStems(): Generator<readonly [stem: string, kinds: number]> {
  for (const [kind, stems] of STEMS) for (const stem of stems.split(/\s+/u)) yield [stem, kind];
}
