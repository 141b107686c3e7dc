import type { Words } from './words.js';

/** Numbers of papers, cases and things. */
export const PAPERS: Words<'case' | 'bates' | 'reference' | 'reference-word'> = {
  case: `matter~|iv d~|iv d case~|in case|case called|case+|docket~|cause~|civil action~|civ+|civil+|civil case+|index~|file+|court file+
    cv+|adversary+|appeal+|bankruptcy+|ecf+|dkt~|doc~|dkt entry|proceeding+|petition+|criminal+|crim+
    consolidated with~|consolidated case+|related case~|lead case+|member case+|companion case~|transferred from+
    remanded to+|appealed as+|refiled as+|estate+|probate+|expediente~|numero de expediente|file ref|our file~
    your file|case id|case #s|no de expediente|causa~|suit+|cr+|docket id|cal+|calendar+|garnish|guardianship+
    arbitration~|garnishment+|writ+|adversary proceeding+|parcel case|warrant+|complaint+|citation+|ocn
    numero de caso|num de caso|no de caso|caso+|caso numero|small claims|custody papers|exp+`,
  bates: `bates~|beg bates|begbates|end bates|endbates|bates begin|bates beg|bates end|bates stamp|bates range|bates label
    produced at|prod+`,
  reference: `invoice~|inv~|purchase order|po~|order+|receipt+|confirmation+|tracking+|transaction id|transaction~|trans id
    reference+|ref+|batch~|serial~|part+|mfr part~|mfg part|vendor part|oem part|model~|item+|ticket+|parcel~
    parcel id|apn|claim+|policy+|group+|member id|member+|employee id|employee+|badge~|control+|instrument+
    recording+|id+|record id|record+|student id|student+|inmate+|booking+|sku~|unit id|shipment~|docid|doc id|cusip
    lot+|badge id|article+|emp+|shipment id|batch id|trace+|unit+|npi~|dea+|medicare+|mbi|medicaid+|medicaid id
    ins medicaid|encounter+|visit+|accession~|subscriber id|alien+|a number|alien registration+|uscis+|bar+
    state bar+|registration+|permit+|report+|incident+|form+|catalog+|cat+|customer id|customer+|contract+|release+
    bid+|entry+|txn~|txn id|trans~|wire ref|wire reference|ach trace|ach ref|conf+|confirmation code
    authorization code|authorization+|auth code|auth+|approval code|rma~|work order~|job+|project+|product code
    product+|run id|run+|request id|session id|order id|requestor id|evidence+|exhibit id|mni~|pacts|pacts #|fbi+
    sid~|usm~|ori|oca|ncic|ncic #|ice #|specimen id|specimen+|case manager id|commission+|log+|tag+|asset tag|asset+
    asset id|unit serial|ser+|s/n|plan+|plan id|vendor id|vendor+|supplier+|shipper+|bol+|bill of lading|manifest+
    lien+|policy id|certificate number|cert+|message id|sr #|reg+|rx+|prescription+|imei|iccid|meid|esn|device id
    rx bin|pcn|title+|parcel identification+|pin+|ptin|employer s state id~|employer state id|state employer id
    payer s state id~|advice+|ssid|state student id|school id|locator+|dcn|mmis|icn|file control+|check digit
    sequence+|seq+|station id|terminal id|merchant id|store+|register+|folio+|certified+|return receipt|stock+|upc
    nsn|waybill~|airbill~|container+|seal+|case file+|remittance+|voucher~|tax parcel|incident report|police report
    crash report|accident report|investigation report|lab report|inspection report|offense report|grievance~
    remittance id|pupil+|pupil id|person id|referral id|referral+|intake id|intake+|client id|payer s state+
    document locator+|serial nos|cif~|universal loan identifier|loan identifier|loan reference|payment reference
    our reference|your reference|statement+|model nos|part nos|component+|assembly+|drawing+|dwg+|schedule+|bin+
    sample id|i 94~|i94~|blz|bankleitzahl|sort code|bond+|crd~|nmls|nmls id|nmls #|fha case~|va case+|naic|ndc|dtc
    identity protection pin|ip pin|irs pin|identity pin|efile pin|control total|batch total|hash total|claim ids
    claim id|p/n|lender loan+|lender s loan+|uci|wsba+|sbn|usdot~|us dot~|application locator|passport fee|passport application|passport receipt|passport fee receipt
    passport application locator|book+|kit~|bkg+|warr+|lending case+|mers min|csn~|har~|ui acct~|ui account~
    original creditor s account~|original creditor account~|case fha|file id~`,
  'reference-word': `lot|article|confirmation|ref|reference|vin|form|isbn|version|code|check|chk|component|assembly|drawing|dwg
    revision|product|asset|trace|tagged|bill|bill no|bill number|bill #`,
};
