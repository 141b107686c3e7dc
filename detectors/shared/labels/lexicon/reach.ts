import type { Words } from './words.js';

/** Where somebody is reached. */
export const REACH: Words<'phone' | 'email' | 'address' | 'zip'> = {
  phone: `rang me from|rang from|rang me on|called me from|texted me from|my new #|my new number is|phone~|telephone~|tel~
    fax~|facsimile~|cell~|cell phone|cellphone|mobile~|mobile phone|call|ext|extension|dial|dialed~|telefono|ph~
    telefax|tfno|movil|celular|contact number|contact no|contact phone|home phone|work phone|daytime telephone
    daytime phone|office phone|reached at|reach me at|subscriber of|toll free|customer service|pager|telephone number is|whatsapp
    evening phone|sms from|sms to|mms from|mms to|text from|text to|call from|call to|text me at|caller|caller id
    msisdn|calling+|called+|calling party|called party|ani|rph|rp ph|rp phone|callback~|call back~|hp|wp|cel|mobil
    direct line~|direct dial~|my line|her line|his line|handy|telefon|telefone|telemovel|portable|subscriber~|landline|hph|number called|number dialed`,
  email: `email|e mail|email address|e mail address|email addr|electronic mail|correo electronico|correo|e service address
    email id`,
  address: `address|home address|street address|mailing address|residence|residence address|residential address
    current address|last known address|property address|business address|work address|addr|direccion|domicilio
    permanent address|physical address|address of record|service address|billing address|shipping address|situs
    resides at|residing at|reside at|resided at|lives at|living at|lived at|live at|located at|situated at
    domiciled at|whose address is|premises at|premises|premises known as|commonly known as|served at|mailed to
    deliver to|home located at|residence at|dispatched to|ship to|mail to|address is|lives on|live on|lived on
    living on|resides on|lives with you on|live with you on|lives with me on|live with me on|addr of call|loc|res`,
  zip: `zip|zip code|zipcode|zip 4|zip4|postal code|postal`,
};
