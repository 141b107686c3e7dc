import type { FormatAdapter } from '../core/format-adapter.js';
import type { OcrEngine } from '../core/recogniser.js';
import { doc } from './doc/index.js';
import { createRecogniser } from '../ocr/recogniser.js';
import { tesseractEngine } from '../ocr/tesseract-engine.js';
import { tesseractProgram } from '../ocr/tesseract-program.js';
import { html } from './html/index.js';
import { image } from './image/index.js';
import { mail } from './mail/index.js';
import { mbox } from './mbox/index.js';
import { metafile } from './metafile/index.js';
import { odf } from './odf/index.js';
import { docx, pptx, xlsx } from './ooxml/index.js';
import { msg } from './msg/index.js';
import { pdf } from './pdf/index.js';
import { ppt } from './ppt/index.js';
import { pst } from './pst/index.js';
import { rtf } from './rtf/index.js';
import { text } from './text/index.js';
import { xls } from './xls/index.js';
import { xml } from './xml/index.js';
import { zip } from './zip/index.js';

/** Every format of the package, in the order in which they are asked whether a document is theirs: text is what no other recognises. */
export function formats(ocrEngine?: OcrEngine): FormatAdapter[] {
  const engines = ocrEngine === undefined ? [tesseractEngine(), tesseractProgram()] : [ocrEngine];
  const recogniser = createRecogniser(engines);
  return [
    pdf(recogniser),
    docx(),
    xlsx(),
    pptx(),
    odf(),
    xls(),
    ppt(),
    msg(),
    pst(),
    doc(),
    rtf(),
    metafile(),
    image(recogniser),
    zip(),
    mbox(),
    mail(),
    html(),
    xml(),
    text(),
  ];
}
