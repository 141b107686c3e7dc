/**
 * The words that cues for minors' names are made of (`cues.ts`), with those that stand beside them: what recognition of a
 * picture has damaged is mended towards them (`mend-word.ts`). Of two alike the first is taken.
 */
export const CUE_WORDS: readonly string[] = words(`
  minor minors child children childs son sons daughter daughters grandchild grandchildren grandson grandsons granddaughter
  granddaughters grandbaby stepson stepsons stepdaughter stepdaughters stepchild stepchildren grandkids godchild triplets
  infant infants juvenile juveniles student students pupil pupils ward youth toddler newborn teen teenager baby kid kids
  boy boys girl girls sibling siblings brother brothers sister sisters twin twins niece nieces nephew nephews cousin
  patient victim plaintiff dependent dependents camper campers player players peer peers classmate classmates grader
  the our my your his her their said this an one two three four five six seven eight nine ten eleven twelve thirteen
  fourteen fifteen sixteen seventeen eighteen first second third fourth fifth sixth seventh eighth
  younger youngest older oldest eldest middle little young only other others proposed adopted natural teenage subject
  foster unmarried named called known as is are was were be been has have who whom both born of to in on and or for by
  with during marriage parties union relationship involved visiting living residing together at issue affected covered
  common wit namely hereby legally changed from protected listed under names name full legal information nombre del menor mi su notre nossa nosso hijo hija hijos hijas fille fils enfant
  mother father mothers fathers parent parents guardian guardians guardianship custody custodian adoption best interest
  interests re matter ad litem next friend behalf support payable welfare visitation pick picked picking up get got
  getting grab take took taking bring brought drop dropped dropping watch collect off cust fbo birth certificate live big
  guy half dob date age aged ages until now year years old months weeks days percent through turned turns will turn
  turning just almost attends entered started starts completed finished grade kindergarten teacher daycare pediatrician
  babysitter birthday currently relation savings checking account line another client such like
  answer response yes witness defendant respondent petitioner debtor it occupant occupants last given family person`);

/** What is no cue and looks like one that was misread: `word` is not `ward`. */
export const OTHER_WORDS: readonly string[] = words(`
  on word words bay bays toy toys san sans fen far tar tour tree other bother heir nice even live line lined like life
  lite list lists file files fill filed time form farm cost cast case cases care core fee tee tea bee see sea sees here
  hear there where then than that it if its us so no not non now how low law late fate rate date data form from hour hours
  order under hot hat hit bit bat but cut cat car ear eat fat fact act age ago aging fair father rather lather either neither
  other mine line fine wine nine dine thus this his is as at an any and end a i me we he she her hers were where bad bed
  had has bag beg leg less lost last list best rest test text next west east past part port post cost most must just
  thing think third bird birth earth worth north forth month mouth south youth tooth both moth booth health wealth
  person prison season reason mason lesson sun sum some same sane sand hand band land bond fond fund find kind mind wind
  close class glass grass press dress address access success process parts parent percent patent talent latent
  study steady ready read road rode code coed aged agent urgent argent cause because house horse course source force
  force face fact place piece price prize pile pill bill bills hill ill all call calls ball balls fall falls tall wall
  cell sell tell bell well will hell held hold told fold cold gold sold bold old odd add birthdate payer after offer nineteen change complete though tally alder collector
  returned recalled returns parentage stated start bought attend recovered independent inpatient percentage thereafter tried boyfriend
  girlfriend dateofbirth fha att ad al ai co ca do dr ed el er ex go ha hi ho hr id ii il iv jr la le lb li ll lo ma mi mm mr ms mt ne nw oh ok os pa pc pm po pt
 rd se si so sr st sw ta ti tn tx us ut va vs wa wi yo ban bin bun ben hen hay bug hug lag log hag hog tan ton fan ant net met
 ova fob far tag fog toe foe tie lie bib rib rob hip hop bus hub tub sub sob job mob sic six sir air aim arm art ice ink oil owe awe
 eve eye die dry try fry cry fly buy bay sky spy van ban wan won pan pen pin tin tip fit sit set get pet jet hut nut fee fullname givenname lastname firstname familyname`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}
