export const XLS = 'application/vnd.ms-excel';
export const XLSB = 'application/vnd.ms-excel.sheet.binary.macroenabled.12';
