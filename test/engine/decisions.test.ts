import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/core/plan.js';
import { toDecisions } from '../../src/engine/detection/decisions.js';
import { textFile } from './text-format/pages.js';
import { testEngine } from './with-engine.js';

const BYTES = textFile('SSN 812-34-5678 and SSN 813-34-5678', 'SSN xxx-xx-1234');
const engine = testEngine();

async function plan(options = {}): Promise<Decisions> {
  return toDecisions(await engine.inspect(BYTES, options), BYTES.length);
}

function decided(decisions: Decisions, id: string, decision: 'redact' | 'keep'): Decisions {
  return {
    ...decisions,
    findings: decisions.findings.map((one) => (one.id === id ? { ...one, decision } : one)),
  };
}

describe('a plan', () => {
  it('says what would be done, without any value', async () => {
    const { document, findings, areas } = await plan({ keep: ['813-34-5678'] });
    expect(document).toEqual({ bytes: BYTES.length, pages: 2 });
    expect(findings.map(({ decision }) => decision)).toEqual(['redact', 'keep', 'keep']);
    expect(areas).toEqual([]);
    expect(JSON.stringify(findings)).not.toContain('5678');
  });

  it('comes back and is followed', async () => {
    const decisions = await plan();
    const kept = decided(decisions, decisions.findings[0]?.id ?? '', 'keep');
    const outcome = await engine.redact(BYTES, { decisions: kept });
    expect(outcome).toMatchObject({ status: 'redacted', removed: [decisions.findings[1]?.id] });
    const text = 'output' in outcome ? new TextDecoder().decode(outcome.output) : '';
    expect(text).toContain('SSN 812-34-5678 and SSN            \f');
  });

  it('can take out what the rules let stay, as a whole', async () => {
    const decisions = await plan({ policy: 'frcp-5.2' });
    const masked = decisions.findings.find(({ id }) => id.includes('page-2'))?.id ?? '';
    const all = decided(decisions, masked, 'redact');
    const outcome = await engine.redact(BYTES, { policy: 'frcp-5.2', decisions: all });
    expect(outcome.removed).toContain(masked);
    const text = 'output' in outcome ? new TextDecoder().decode(outcome.output) : '';
    expect(text).not.toContain('1234');
    expect(text).toContain('5678');
  });

  it('adds areas', async () => {
    const area = { page: 2, box: { left: 0, right: 3, bottom: -1, top: 0 } };
    const decisions = { ...(await plan()), areas: [area] };
    expect((await engine.redact(BYTES, { decisions })).status).toBe('redacted');
    const wrong = { ...decisions, areas: [{ ...area, page: 3 }] };
    await expect(engine.redact(BYTES, { decisions: wrong })).rejects.toMatchObject({
      code: 'BAD_OPTION',
    });
  });

  it.each<[string, (plan: Decisions) => Decisions]>([
    ['another length', (one) => ({ ...one, document: { ...one.document, bytes: 1 } })],
    ['other pages', (one) => ({ ...one, document: { ...one.document, pages: 9 } })],
    ['a finding less', (one) => ({ ...one, findings: one.findings.slice(1) })],
    [
      'a finding more',
      (one) => ({ ...one, findings: [...one.findings, { id: 'x', decision: 'keep' }] }),
    ],
  ])('with %s is for another document', async (_, change) => {
    const decisions = change(await plan());
    await expect(engine.redact(BYTES, { decisions })).rejects.toMatchObject({
      code: 'BAD_OPTION',
      message: expect.stringContaining('another document') as string,
    });
  });

  it('that keeps a value in one place and removes it in another is refused', async () => {
    const bytes = textFile('SSN 812-34-5678', 'SSN 812-34-5678');
    const decisions = toDecisions(await engine.inspect(bytes), bytes.length);
    const half = decided(decisions, decisions.findings[0]?.id ?? '', 'keep');
    expect(await engine.redact(bytes, { decisions: half })).toMatchObject({
      status: 'refused',
      reason: { code: 'SURVIVOR' },
    });
  });
});
