import type { Finding } from '../../core/finding.js';
import type { TextLayer } from '../../core/text.js';
import { BlackletterError } from '../../core/error.js';
import { toFindings } from './findings.js';
import type { Settings } from '../options/settings.js';
import { survey } from './survey.js';

/**
 * Findings in a plain string, with half-open UTF-16 offsets into it.
 * @throws BlackletterError INTERNAL when a detector fails: a string has no blind spots to say it with.
 */
export async function detectText(text: string, settings: Settings): Promise<Finding[]> {
  const layer: TextLayer = {
    id: 'text',
    text,
    source: settings.source,
    removal: 'span',
    place: { kind: 'field', name: 'text' },
  };
  const { found, blindSpots } = await survey([layer], settings);
  const [failure] = blindSpots;
  if (failure !== undefined) throw new BlackletterError('INTERNAL', failure.why);
  return toFindings(found, [], settings, true);
}
