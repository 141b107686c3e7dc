import type { Place } from '../../core/place.js';
import { whereWithin } from '../../core/place.js';
import type { StandingFinding } from './finding-standing.js';

/** Where in its file a finding stands, for a person: `page 3`, `attachment 2 > page 1`, `file name`. */
export function placesText({ finding, inName }: StandingFinding): string {
  if (inName) return 'file name';
  return [...new Set(finding.places.map(placeText))].join('; ');
}

function placeText(place: Place): string {
  switch (place.kind) {
    case 'page':
      return `page ${place.page}`;
    case 'part':
      return place.path === '' ? place.part : `${place.part} ${place.path}`;
    case 'field':
      return place.name;
    case 'embedded':
      return whereWithin(placeText(place.place), place.within);
  }
}
