import type { Words } from './words.js';

/** Days of birth, and what is of a birth and no day. */
export const BIRTHS: Words<'birth' | 'birth-other'> = {
  birth: `first saw the light|saw the light of day|first saw the light of day|came into the world|came into the world on|came into this world on|date of birth|dates of birth|dob|b/d|d o b|d/o/b
    birth date|birthdate|date birth|birth dt|birthday|bday|bd|b day|born|born on|birth|day of birth|month of birth
    year of birth|birth year|date of his birth|date of her birth|date of their birth|birthed|fecha de nacimiento
    fecha de nac|f de nac|nacido|nacida|nacio|geburtsdatum|geb|geboren|geboren am|date de naissance|ne le|nee le
    data di nascita|nato il|nata il|data de nascimento|ne e le|nacido a|nacida el|nacido el|nacio el|birth day
    dob mm/dd/yyyy|birthdt|d n|b date|bdate|birth dte|date and place of birth|place and date of birth
    birth date and place|date of birth of|fecha y lugar de nacimiento|nacido el dia|date of child s birth|naci
    naci el|nacimos|nacio en|je suis ne|je suis nee|mon anniversaire|cumpleanos|birth date is|dob is|d o b is
    brth dt|brthdt|dt of birth|dt of brth|date/place of birth|fec nac|fecha nac|nacimiento|fecha de nacim|geb am
    geb dat|ne/nee le|geburtstag|geb datum|geboren in|nascido em|nascida em|nascido a|nascida a|nascido aos
    data de nasc|data nasc|dt nasc|data nascita|data di nasc|nasc|nac|f nac|fec de nac|date naiss|ddn|naissance
    birth dob|brth`,
  'birth-other': `birth certificate|certificate of birth|place of birth|birthplace|birth place|birth mother|birth father
    birth parent|birth weight|birth name|name at birth|live birth|birth control|state of birth|country of birth
    birth rate|birth order|birth record|sex at birth|born alive|newborn`,
};
