import type { Words } from './words.js';

/** Numbers of persons and employers as taxpayers. */
export const TAXPAYERS: Words<'ssn' | 'social' | 'tax-id' | 'ein'> = {
  ssn: `ssn~|ss+|s s n|s s+|soc sec~|soc security~|social sec~|social security~|social security account+
    social security card~|social+|my social|his social|her social|your social|their social|ur social|ur soc|my soc
    your soc|his soc|her soc|seguro social|numero de seguro social|numero del seguro social|no de seguro social
    num de seguro social|us sozialversicherungsnr|us sozialversicherungsnummer|sozialversicherungsnr
    sozialversicherungsnummer|ssa+|social insurance+|n de seguro social|nss|person ssn|hicn|hic~|medicare claim~|medicare hic~|national id~
    national identifier|national identification+|employee ssn|ssn value|ssnum|ss id|numident`,
  social: `social|ss|soc`,
  'tax-id': `t i n~|itin~|i t i n~|individual taxpayer identification+|individual taxpayer id~|individual tax id~
    taxpayer identification~|taxpayer id~|taxpayer+|ident tax|tax identification+|tax id~|tax payer id~|tin~|ssn/itin
    ssn or itin|ssn/tin|atin~|adoption taxpayer identification~|tax number|tax no|tax #`,
  ein: `ein~|fein~|tin ein|e i n|employer identification~|employer id~|federal tax id~|federal ein|federal id~
    federal employer id~|federal employer identification+|employer ident|employer s identification+|employer s id~
    emp id~|emp identification+|federal tax identification+|federal tax+|fed tax+|fed tax id~
    federal identification+|fed id~|federal employer+|irs employer identification+|irs employer id|irs+|employer+
    ein/tin|employer ein|payer ein|payer s tin|payer s ein|payer tin|payer s federal identification+|f e i n
    federal tax i d~|fed tax i d~|federal is|federal one is|fei+|fei/ein~|numero de identificacion patronal|numero de identificacion del empleador`,
};
