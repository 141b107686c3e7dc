/**
 * Which part of the code may know which other part; ARCHITECTURE.md tells why. Each rule is broken on purpose in
 * test/architecture.test.ts, so that none of them can be one that never fires.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-imports-nothing',
      comment: 'Core is types and pure functions; it runs anywhere.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'detectors-import-core-only',
      comment: 'A detector is a plug-in: what it may use, a user can use too.',
      severity: 'error',
      from: { path: '^detectors/' },
      to: { pathNot: ['^src/core/', '^detectors/', '^node_modules/(luhn|re2js)/'] },
    },
    {
      name: 'policy-imports-core-only',
      severity: 'error',
      from: { path: '^src/policy/' },
      to: { pathNot: ['^src/core/', '^src/policy/'] },
    },
    {
      name: 'preflight-imports-core-only',
      severity: 'error',
      from: { path: '^src/preflight/' },
      to: { pathNot: ['^src/core/', '^src/preflight/'] },
    },
    {
      name: 'engine-imports-core-and-policy',
      comment: 'The engine gets detectors and formats as values.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { pathNot: ['^src/core/', '^src/policy/', '^src/engine/'] },
    },
    {
      name: 'report-imports-core-only',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { pathNot: ['^src/core/', '^src/report/'] },
    },
    {
      name: 'xfdf-imports-core-only',
      comment: 'XFDF knows core and its XML reader, which it loads when it needs it.',
      severity: 'error',
      from: { path: '^src/xfdf/' },
      to: { pathNot: ['^src/core/', '^src/xfdf/', '^node_modules/saxes/', '^module$'] },
    },
    {
      name: 'format-imports-core-and-itself',
      comment:
        'A format knows core, hunt and its own npm packages, never another format, the engine or a detector.',
      severity: 'error',
      from: { path: '^src/formats/([^/]+)/' },
      to: {
        path: '^(src|detectors)/',
        pathNot: [
          '^src/(core|code-cache|hunt|archive|cells|xml|splice|html|proof|raster)/',
          '^src/formats/$1/',
        ],
      },
    },
    {
      name: 'code-cache-imports-nothing',
      comment: 'Everything that is compiled from text goes through it, the bundle itself included.',
      severity: 'error',
      from: { path: '^src/code-cache/' },
      to: { path: '^(src|detectors)/', pathNot: '^src/code-cache/' },
    },
    {
      name: 'nothing-imports-what-starts-it',
      severity: 'error',
      from: { path: '^(src|detectors)/', pathNot: '^src/start/' },
      to: { path: '^src/start/' },
    },
    {
      name: 'archive-imports-core-only',
      comment: 'Containers of parts serve all formats that are kept in them.',
      severity: 'error',
      from: { path: '^src/archive/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/archive/'] },
    },
    {
      name: 'raster-imports-core-only',
      comment: 'Pixels and their codings serve all formats that hold pictures.',
      severity: 'error',
      from: { path: '^src/raster/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/raster/'] },
    },
    {
      name: 'xml-imports-core-only',
      comment: 'XML parts as text with offsets, and their edits, serve all formats of such parts.',
      severity: 'error',
      from: { path: '^src/xml/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/xml/'] },
    },
    {
      name: 'splice-imports-core-and-xml',
      comment: 'Texts whose characters know where they are written serve all formats of text.',
      severity: 'error',
      from: { path: '^src/splice/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/(core|xml)/', '^src/splice/'] },
    },
    {
      name: 'html-imports-core-and-splice',
      comment: 'Markup is read in pages and in mails.',
      severity: 'error',
      from: { path: '^src/html/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/(core|splice)/', '^src/html/'] },
    },
    {
      name: 'cells-import-core-only',
      comment: 'What cells of sheets say serves all formats that have such.',
      severity: 'error',
      from: { path: '^src/cells/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/cells/'] },
    },
    {
      name: 'proof-imports-core-and-hunt',
      comment: 'What audits share: they use no reader that documents are rewritten by.',
      severity: 'error',
      from: { path: '^src/proof/' },
      to: {
        path: ['^(src|detectors)/', '^node_modules/'],
        pathNot: ['^src/core/', '^src/hunt/', '^src/proof/'],
      },
    },
    {
      name: 'only-audits-import-proof',
      comment: 'A reader that proves may not be the one that writes.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/proof/', '^src/formats/[^/]+/audit(/|\\.ts$)'] },
      to: { path: '^src/proof/' },
    },
    {
      name: 'hunt-imports-core-only',
      comment: 'The search for what is left serves the audits of all formats.',
      severity: 'error',
      from: { path: '^src/hunt/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/hunt/'] },
    },
    {
      name: 'audit-shares-nothing-with-the-remover',
      comment: 'A proof by the code that made the output would prove nothing.',
      severity: 'error',
      from: { path: '^src/formats/pdf/(audit|pdfium)/' },
      to: {
        path: ['^src/formats/pdf/', '^src/raster/', '^node_modules/(pdf-lib|pdfjs-dist|@cantoo)/'],
        pathNot: '^src/formats/pdf/(audit|pdfium)/',
      },
    },
    {
      name: 'office-audit-shares-nothing-with-the-remover',
      comment: 'The same for packages.',
      severity: 'error',
      from: { path: '^src/formats/(ooxml|odf)/audit/' },
      to: {
        path: ['^src/formats/$1/', '^src/(archive|xml)/', '^node_modules/(yauzl|yazl)/'],
        pathNot: '^src/formats/$1/audit/',
      },
    },
    {
      name: 'text-audit-shares-nothing-with-the-remover',
      comment: 'The same for texts, pages, mails and what holds them.',
      severity: 'error',
      from: { path: '^src/formats/(text|html|mail|mbox|rtf|zip|xml)/audit(/|\\.ts$)' },
      to: {
        path: ['^src/formats/$1/', '^src/(archive|xml|splice|html)/'],
        pathNot: '^src/formats/$1/audit(/|\\.ts$)',
      },
    },
    {
      name: 'image-audit-shares-nothing-with-the-writer',
      comment: 'The same for pictures; decoding and reading are shared, for there is one decoder.',
      severity: 'error',
      from: { path: '^src/formats/image/(audit|read)/' },
      to: { path: '^src/formats/image/(write/|open\\.ts$)' },
    },
    {
      name: 'ocr-imports-core-only',
      comment: 'OCR is given to formats as a value; another engine can be put in its place.',
      severity: 'error',
      from: { path: '^src/ocr/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/ocr/'] },
    },
    {
      name: 'scan-imports-core-engine-and-files',
      comment:
        'A scan gets formats and detectors as values; only the entry of its children joins them, as the facade does.',
      severity: 'error',
      from: { path: '^src/scan/', pathNot: '^src/scan/work/child\\.ts$' },
      to: {
        path: '^(src|detectors)/',
        pathNot: '^src/(core|engine|files|isolate|scan)/|^src/report/(printable|tool)\\.ts$',
      },
    },
    {
      name: 'audit-log-imports-core-only',
      comment: 'Whoever checks a log has to trust nothing else.',
      severity: 'error',
      from: { path: '^src/audit-log/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/audit-log/'] },
    },
    {
      name: 'files-import-core-only',
      severity: 'error',
      from: { path: '^src/files/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/files/'] },
    },
    {
      name: 'converters-import-core-only',
      severity: 'error',
      from: { path: '^src/convert/' },
      to: { path: '^(src|detectors)/', pathNot: ['^src/core/', '^src/convert/'] },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^(src|detectors)/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'file-system-only-at-the-rim',
      comment:
        'Everything else is given bytes. The exceptions read a font, decoders, a parser and the data of OCR out of installed packages.',
      severity: 'error',
      from: {
        path: '^(src|detectors)/',
        pathNot:
          '^src/((files|convert|cli|isolate|scan|audit-log|code-cache|start)/|formats/pdf/packaged-file\\.ts$|formats/pdf/pdfium/compiled-library\\.ts$|formats/image/audit/decode-webp\\.ts$|ocr/language-data\\.ts$)',
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'no-network',
      comment: 'There is no network code in this package.',
      severity: 'error',
      from: { path: '^(src|detectors)/' },
      to: { path: '^(node:)?(net|dns|dgram|tls|http|https|http2|dns/promises)$' },
    },
    {
      name: 'browser-safe',
      comment: 'These parts are to run in a browser too.',
      severity: 'error',
      from: { path: '^(src/(core|engine|policy|preflight|report)|detectors)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'source-imports-no-test-code',
      severity: 'error',
      from: { path: '^(src|detectors)/' },
      to: { path: '^(test|fixtures|examples)/' },
    },
    {
      name: 'no-dev-dependencies-in-source',
      severity: 'error',
      from: { path: '^(src|detectors)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
