import { DARK, LIGHT, colourVariables } from './palette.js';

/** The one style sheet of the page. */
export const PAGE_STYLE: string = `
:root { color-scheme: light dark; ${colourVariables(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${colourVariables(DARK)} } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main, header, footer { max-width: 1160px; margin: 0 auto; padding: 0 28px; }
header { padding-top: 40px; }
.brand { margin: 0 0 22px; color: var(--muted); font-size: 13px; letter-spacing: .02em; }
.brand b { color: var(--ink); letter-spacing: .06em; }
h1 {
  margin: 0; padding: 2px 0 2px 20px; border-left: 5px solid var(--grey); max-width: 30em;
  font: 500 30px/1.28 Georgia, "Iowan Old Style", "Times New Roman", serif; text-wrap: pretty;
}
h1.good { border-color: var(--good); } h1.found { border-color: var(--warn); } h1.open { border-color: var(--bad); }
.meta { margin: 14px 0 0 25px; color: var(--muted); max-width: 62em; overflow-wrap: anywhere; }
.alert { margin: 18px 0 0 25px; color: var(--bad); font-weight: 600; }
h2 { margin: 52px 0 4px; font: 500 22px/1.3 Georgia, "Iowan Old Style", "Times New Roman", serif; }
h3 { margin: 0 0 10px; font-size: 14px; font-weight: 600; }
.lead { margin: 0 0 18px; color: var(--muted); max-width: 52em; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 12px; top: 12px; padding: 8px 14px; background: var(--card); z-index: 2; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); margin: 32px 0 0;
  background: var(--card); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.tiles div { box-shadow: 1px 1px 0 var(--line); padding: 14px 18px 12px; }
.tiles dt { color: var(--muted); font-size: 13px; }
.tiles dd { margin: 2px 0 0; font: 500 26px/1.2 Georgia, "Times New Roman", serif; font-variant-numeric: lining-nums; }
.tiles dd.bad { color: var(--bad); } .tiles dd.warn { color: var(--warn); }
.charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 18px; }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 18px 20px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; }
th { font-weight: 600; text-align: left; }
.bars caption { padding-bottom: 8px; font-weight: 600; }
.bars th, .bars td { padding: 3.5px 0; font-weight: 400; vertical-align: middle; }
.bars thead th { color: var(--muted); font-size: 12px; padding-top: 0; }
.bars .name { width: 44%; padding-right: 12px; overflow-wrap: anywhere; line-height: 1.3; }
.bars .draw { width: 34%; }
.bars .count { width: 11%; text-align: right; white-space: nowrap; padding-left: 10px; }
.bars svg, .strip svg { display: block; width: 100%; height: 12px; border-radius: 3px; background: var(--rail); }
.strip svg { height: 18px; }
rect { fill: var(--bar); } rect.good { fill: var(--good); } rect.warn { fill: var(--warn); }
rect.bad { fill: var(--bad); } rect[class] { opacity: .85; } rect.grey { fill: var(--grey); }
.legend { display: flex; flex-wrap: wrap; gap: 6px 26px; margin: 12px 0 0; padding: 0; list-style: none; }
.legend svg { display: inline-block; width: 11px; height: 11px; margin-right: 7px; border-radius: 2px; vertical-align: -1px; }
.list { background: var(--card); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.list th, .list td { padding: 9px 14px; border-bottom: 1px solid var(--line); vertical-align: top; }
.list tr:last-child > * { border-bottom: 0; }
.list thead th, .list thead td { background: var(--rail); color: var(--ink); font-size: 13px; white-space: nowrap; }
.list td { overflow-wrap: break-word; } .list .path { width: 27%; min-width: 190px; } .list .kind { min-width: 132px; width: 16%; }
.list .num { text-align: right; white-space: nowrap; }
.list tbody th { font-weight: 400; overflow-wrap: anywhere; }
.file { display: block; font-weight: 600; } .folder, .small { color: var(--muted); font-size: 13px; }
.folder { display: block; }
.tag { white-space: nowrap; } .tag.bad { color: var(--bad); } .tag.warn { color: var(--warn); } .tag.muted { color: var(--muted); }
code, .masked { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.controls { display: flex; flex-wrap: wrap; gap: 10px 14px; align-items: end; margin: 0 0 12px; }
.controls label { display: block; font-size: 13px; color: var(--muted); }
.controls .grow { flex: 1 1 240px; }
input, select, button { font: inherit; color: inherit; } .controls input, .controls select { font-size: 15px; color: var(--ink); }
input, select, .button { margin-top: 3px; height: 36px; padding: 0 10px; background: var(--card);
  border: 1px solid var(--grey); border-radius: 6px; max-width: 100%; }
input { width: 100%; } select { padding-right: 6px; }
.button { cursor: pointer; } .button:hover:not(:disabled) { border-color: var(--accent); }
.button:disabled { opacity: .45; cursor: default; }
.link { margin: 0; padding: 0; border: 0; background: none; color: inherit; text-align: left; cursor: pointer;
  text-decoration: underline dotted var(--grey); text-underline-offset: 4px; overflow-wrap: anywhere; }
.link:hover { color: var(--accent); text-decoration: underline; }
.sort { margin: 0; padding: 0; border: 0; background: none; font-weight: 600; cursor: pointer; white-space: nowrap; }
.sort::after { content: "↕"; display: inline-block; width: 1.1em; margin-left: 3px; color: var(--muted); text-align: center; }
[aria-sort="ascending"] .sort::after { content: "↑"; color: var(--accent); }
[aria-sort="descending"] .sort::after { content: "↓"; color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.pager { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin: 12px 0 0; }
.pager .status { margin: 0 auto 0 0; color: var(--muted); }
.detail td { background: var(--paper); padding: 12px 18px 14px; }
.detail ul { margin: 4px 0 0; padding-left: 1.2em; } .detail dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 3px 16px; }
.detail dt { color: var(--muted); } .detail dd { margin: 0; overflow-wrap: anywhere; }
details > summary { cursor: pointer; margin: 18px 0 10px; color: var(--accent); }
.about { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 6px 22px; margin: 12px 0 0; }
.about dt { color: var(--muted); } .about dd { margin: 0; overflow-wrap: anywhere; }
.gap { margin-top: 18px; }
footer { padding-top: 44px; padding-bottom: 48px; color: var(--muted); font-size: 13px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 920px) {
  main, header, footer { padding-left: 18px; padding-right: 18px; }
  h1 { font-size: 25px; } .charts { grid-template-columns: minmax(0, 1fr); }
  .wide { display: none; }
  .list th, .list td { padding: 8px 10px; } .list .path { width: 34%; }
}
@media (max-width: 560px) { .medium { display: none; } .tiles { grid-template-columns: repeat(2, 1fr); } .about { grid-template-columns: 1fr; } }
@media print {
  :root { color-scheme: light; ${colourVariables(LIGHT)} }
  @page { margin: 16mm 14mm; }
  body { background: none; font-size: 10.5pt; } main, header, footer { max-width: none; padding: 0; }
  .controls, .pager button, .pager label, .skip, .sort::after { display: none; } .link { text-decoration: none; }
  .panel, .tiles, tr { break-inside: avoid; } h2 { break-after: avoid; }
  .list { overflow: visible; } svg, rect, .tiles, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
