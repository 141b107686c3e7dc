import frcp52 from './frcp-5.2.json' with { type: 'json' };
import frcrp491 from './frcrp-49.1.json' with { type: 'json' };
import frbp9037 from './frbp-9037.json' with { type: 'json' };
import rule29cfr1831 from './29cfr-18.31.json' with { type: 'json' };
import cavc6 from './cavc-6.json' with { type: 'json' };
import usTranscripts from './us-transcripts.json' with { type: 'json' };
import ca1201 from './ca-1.201.json' with { type: 'json' };
import ny2025e from './ny-202.5e.json' with { type: 'json' };
import tx21c from './tx-21c.json' with { type: 'json' };
import txSctEfiling4 from './tx-sct-efiling-4.json' with { type: 'json' };
import fl2425 from './fl-2.425.json' with { type: 'json' };
import il138 from './il-138.json' with { type: 'json' };
import waGr31 from './wa-gr31.json' with { type: 'json' };
import ma124 from './ma-1.24.json' with { type: 'json' };
import paCar7 from './pa-car-7.json' with { type: 'json' };
import oh44h45d from './oh-44h-45d.json' with { type: 'json' };
import oh1dist132 from './oh-1dist-13.2.json' with { type: 'json' };
import oh8dist132 from './oh-8dist-13.2.json' with { type: 'json' };
import ga91171 from './ga-9-11-7.1.json' with { type: 'json' };
import va171293 from './va-17.1-293.json' with { type: 'json' };
import mi1109 from './mi-1.109.json' with { type: 'json' };
import nj1387 from './nj-1.38-7.json' with { type: 'json' };
import mn11 from './mn-11.json' with { type: 'json' };
import wi80119 from './wi-801.19.json' with { type: 'json' };
import mo55025 from './mo-55.025.json' with { type: 'json' };
import md13221 from './md-1-322.1.json' with { type: 'json' };
import alRap56 from './al-rap-56.json' with { type: 'json' };
import akAdmin378 from './ak-admin-37.8.json' with { type: 'json' };
import azCiv5f from './az-civ-5f.json' with { type: 'json' };
import azProbate8 from './az-probate-8.json' with { type: 'json' };
import arAo19 from './ar-ao19.json' with { type: 'json' };
import deCh51 from './de-ch-5.1.json' with { type: 'json' };
import dcCrim491 from './dc-crim-49.1.json' with { type: 'json' };
import dcProbate109 from './dc-probate-109.json' with { type: 'json' };
import dcCiv from './dc-civ.json' with { type: 'json' };
import hiCrr9 from './hi-crr-9.json' with { type: 'json' };
import idIrefs15 from './id-irefs-15.json' with { type: 'json' };
import inAcr5 from './in-acr-5.json' with { type: 'json' };
import ia1422 from './ia-1.422.json' with { type: 'json' };
import ia16605 from './ia-16.605.json' with { type: 'json' };
import ks24 from './ks-24.json' with { type: 'json' };
import ky703 from './ky-7.03.json' with { type: 'json' };
import laCcp253 from './la-ccp-253.json' with { type: 'json' };
import meProb9212 from './me-prob-92.12.json' with { type: 'json' };
import msMec9 from './ms-mec-9.json' with { type: 'json' };
import ms51 from './ms-5.1.json' with { type: 'json' };
import mt52 from './mt-5.2.json' with { type: 'json' };
import ne61521 from './ne-6-1521.json' with { type: 'json' };
import ne61524 from './ne-6-1524.json' with { type: 'json' };
import nvNefcr14 from './nv-nefcr-14.json' with { type: 'json' };
import nhEfile12 from './nh-efile-12.json' with { type: 'json' };
import nm1079 from './nm-1-079.json' with { type: 'json' };
import nc132110 from './nc-132-1.10.json' with { type: 'json' };
import nd34 from './nd-3.4.json' with { type: 'json' };
import ok101 from './ok-10.1.json' with { type: 'json' };
import okSct14 from './ok-sct-1.4.json' with { type: 'json' };
import orUtcr2130 from './or-utcr-2.130.json' with { type: 'json' };
import orUtcr2100 from './or-utcr-2.100.json' with { type: 'json' };
import ri8 from './ri-8.json' with { type: 'json' };
import sc412 from './sc-41.2.json' with { type: 'json' };
import sd1515a9 from './sd-15-15a-9.json' with { type: 'json' };
import tn20b from './tn-20b.json' with { type: 'json' };
import ut4202 from './ut-4-202.json' with { type: 'json' };
import vtPacr7 from './vt-pacr-7.json' with { type: 'json' };
import wv52 from './wv-5.2.json' with { type: 'json' };
import wyRedaction1 from './wy-redaction-1.json' with { type: 'json' };

/** The data of every rule pack, federal rules first; `parsePack` gives it types. */
export const packData: readonly unknown[] = [
  frcp52,
  frcrp491,
  frbp9037,
  rule29cfr1831,
  cavc6,
  usTranscripts,
  ca1201,
  ny2025e,
  tx21c,
  txSctEfiling4,
  fl2425,
  il138,
  waGr31,
  ma124,
  paCar7,
  oh44h45d,
  oh1dist132,
  oh8dist132,
  ga91171,
  va171293,
  mi1109,
  nj1387,
  mn11,
  wi80119,
  mo55025,
  md13221,
  alRap56,
  akAdmin378,
  azCiv5f,
  azProbate8,
  arAo19,
  deCh51,
  dcCrim491,
  dcProbate109,
  dcCiv,
  hiCrr9,
  idIrefs15,
  inAcr5,
  ia1422,
  ia16605,
  ks24,
  ky703,
  laCcp253,
  meProb9212,
  msMec9,
  ms51,
  mt52,
  ne61521,
  ne61524,
  nvNefcr14,
  nhEfile12,
  nm1079,
  nc132110,
  nd34,
  ok101,
  okSct14,
  orUtcr2130,
  orUtcr2100,
  ri8,
  sc412,
  sd1515a9,
  tn20b,
  ut4202,
  vtPacr7,
  wv52,
  wyRedaction1,
];
