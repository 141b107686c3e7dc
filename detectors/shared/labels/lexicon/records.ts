import type { Words } from './words.js';

/** Records of patients. */
export const RECORDS: Words<'medical'> = {
  medical: `umrn|emrn|mr|am patient|was patient|as patient|hospital file|behavioral record+|behavioral health record+
    clinic record+|mr id|medical record id|medical record|mrn|m r n|med rec|medrec|medical chart|chart|chart id
    hospital+|hospital id|hospital record|unit record|patient id|patient+|patient identifier|patient identification+
    patient mrn|patient record+|health record+|medical file+|resident id|resident+|resident mrn|hosp+|hosp record+
    patient chart|patient file+|chart/mrn|mrn/chart|mrn/acct|medical rec|emr+|pt id|medical id|clinic+|mrn a|mrn b
    hosp rec|face sheet mr|record # facility use|historia clinica|expediente medico|expediente clinico
    numero de historia clinica|numero de expediente medico`,
};
