import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/index.js';

const PAGE = '<html><body><p>Her SSN is 812-34-5678.</p></body></html>';
const XML = '<?xml version="1.0"?><person><ssn>812-34-5678</ssn></person>';
const BOX =
  'From a@example.com Mon Jan  1 10:00:00 2024\nFrom: a@example.com\n\nHer SSN is 812-34-5678.\n';
const PLAIN = 'Her SSN is 812-34-5678.';

describe('the name of a file of characters', () => {
  it.each([
    ['note.txt', PAGE, 'redacted'],
    ['note.log', XML, 'redacted'],
    ['note.md', BOX, 'redacted'],
    ['page.html', PAGE, 'redacted'],
    // Under such a name its content may be coded in ways that plain text is not read for.
    ['mail.eml', PLAIN, 'refused'],
    ['page.html', PLAIN, 'refused'],
    ['page.html', BOX, 'refused'],
  ])('%s over other content', async (fileName, content, status) => {
    const engine = createEngine({ isolate: 'none' });
    const outcome = await engine.redact(new TextEncoder().encode(content), { fileName });
    await engine.close();
    expect(outcome.status).toBe(status);
  });
});
