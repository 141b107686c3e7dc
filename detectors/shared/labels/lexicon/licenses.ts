import type { Words } from './words.js';

/** Papers that say who somebody is or what they may do. */
export const LICENSES: Words<'license' | 'license-word' | 'license-other' | 'passport'> = {
  license: `driver s license|dlnumber|driver s lisence|drivers lisence|drivers license|driver license|driver s lic
    drivers lic|driver lic|driver s licence|drivers licence|driver licence|driving licence|driving license
    operator s license|operators license|operator license|operator s lic|operators lic|operator lic
    chauffeur s license|commercial driver s license|commercial driver license|driver s permit|driver permit
    learner s permit|instruction permit|driver id|driver s license id|driver license/id card|driver license/id
    driver s license/id|dl|d l|d/l|lic no/state|license no/state|dl id+|dl number/state|license id+|dln|dlno|d l n
    o l n|oln|odl|cdl|ndl|ol+|oper lic|op lic|dl/id|state id|state id card|state identification
    state identification card|state id/dl|dl/state id|non driver id|nondriver id|id card|identification card
    licencia de conducir|licencia de conductor|licencia de manejar|permiso de conducir|licencia de chofer
    carnet de conducir|permis conduire|driving licence dvla|dvla|fuhrerschein|fuhrerscheinnummer|permis de conduire
    numero de licencia de conducir|operator s permit|operators permit|operator permit|cdl a|cdl b|cdl c|cdl class a
    cdl class b|class a cdl|class b cdl|govt id|gov t id|government id|government issued id|photo id|learner permit
    learners permit|driving permit|provisional license|real id|photo identification|driving privilege|fldl|txdl|cadl|nydl|gadl|njdl|padl|ncdl|vadl`,
  'license-word': `license|licence|lic|licencia|mvr|dmv abstract|driving abstract`,
  'license-other': `license plate|plate|license tag|marriage license|business license|liquor license|medical license|nursing license
    law license|bar license|real estate license|contractor s license|contractor license|professional license
    occupational license|pilot license|hunting license|fishing license|gun license|firearm license|software license
    license agreement|state license id|nmls license|pnp lic|np lic|fnp lic|aprn lic|rn lic|lpn lic|md lic|do lic
    dds lic|lcsw lic|lmft lic|lpc lic|cna lic|emt lic|crna lic|psyd lic|phd lic|dvm lic|cpa lic|pa c lic|pnp license
    np license|md license|lcsw license|mit license|bsd license|isc license|apache license|artistic license
    public license|copyright|license version|license key|license fee|broker s license|server license
    process server license|server s license|guard license|security license|nurse license|rn license
    pharmacist license|attorney license|cpa license|appraiser license|investigator license|mortgage license
    electrical license|plumbing license|cosmetology license|alcohol license|food license|day care license
    broker license|insurance license|dealer license|notary license|physician license|teaching license|agency license
    license suspension|licence suspension|agency lic|reporter license|reporter lic|court reporter license|court reporter lic|collection agency license`,
  passport: `passport|passport book|passport card|passport id|travel document|travel doc|pasaporte|numero de pasaporte
    num de pasaporte|no de pasaporte|reisepass|reisepassnummer|passnummer|numero de passeport|no de passeport
    n de passeport|passeport|passaporto|passaporte|passaporte n|passport numbered|passport on file
    passport doc|passport document|ppt~|pp+`,
};
