import type { Words } from './words.js';

/** Days of anything but a birth, and names of months. */
export const DATES: Words<'date-other' | 'month'> = {
  'date-other': `iss|intake|tetanus|last tetanus|surgeries|hearing|hearing date|date of hearing|hearing on|heard|filed|filed on
    file date|filing date|date filed|filing|date of filing|efiled|e filed|served|served on|service|date of service
    service date|judgment|judgement|date of judgment|entered|entered on|entry|entry date|issued|issued on|issue date
    date issued|date of issue|date of issuance|executed|executed on|execution|dated|date signed|signed|signed on
    sworn|subscribed|subscribed and sworn|expires|expires on|expiration|expiration date|exp date|exp|expiry
    valid thru|valid through|effective|effective date|statement date|statement period|statement|due|due date|due on
    died|died on|death|date of death|dod|deceased|married|married on|marriage|date of marriage|wedding|divorced
    divorce|date of divorce|separated|separation|date of separation|hired|hired on|hire date|date of hire|start date
    end date|date of employment|terminated|termination|injury|date of injury|accident|date of accident|incident
    date of incident|date of loss|trial|trial date|deposition|deposed|order|ordered|closing|closing date|closed
    date opened|date closed|admitted|admitted on|admission|date of admission|discharged|discharge|discharge date
    adopted|adoption|decided|argued|received|date received|mailed|mailed on|recorded|recorded on|notary
    commission expires|purchased|purchase date|date of purchase|transaction date|posted|posting date|payment
    payment date|paid|paid on|moved|arrested|arrest|arrest date|offense|date of offense|conviction|convicted
    sentenced|released|release date|since|until|through|effective as of|as of|appeared|conference|mediation|visit
    visit date|date of visit|appointment|graduated|enrolled|invoice date|order date|print date|report date
    date of report|date|dates|last updated|updated|revised|amended|motion|complaint|petition|decree|declaration
    affidavit|notice|letter|agreement|contract|deed|lease|today|arrived|departed|examined|exam date|diagnosed
    surgery|firmado|firmado el|vence|vence el|expedido|expedido el|emitido|emitido el|presentado|presentado el
    expedicion|vencimiento|fecha de expedicion|fecha de emision|fecha de vencimiento|fecha de ingreso
    fecha de audiencia|audiencia|casado el|fallecido el|delivre le|expire le|fait le|ausgestellt am|ausgestellt
    gultig bis|unterzeichnet am|custody|placed|placement|removed|removal|testified|emailed|met|deadline|on or about
    on or before|fecha|hiredate|date acquired|b date acquired|c date sold|date sold|hire|term|printed by|prepared by
    acquired|seniority date|date of occurrence|occurrence|rcvd|request date|run date|date of conviction|conv|viol
    date of referral|referral date|intake date|date of service from|screened|prorated|d/a|d/i|d/o/l|d/o/a|d o l
    d o i|d o a|doi|loss date|accident date|fechado|datum|menstrual period|last menstrual period|lmp|rev`,
  month: `januar|februar|marz|maerz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre
    octobre|novembre|decembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro
    fevereiro|marco de|maio|junho|julho|setembro|outubro|dezembro|january|february|march|april|may|june|july|august
    september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|enero|febrero|marzo|abril
    mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre`,
};
