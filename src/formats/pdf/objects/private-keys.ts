/** Keys that hold private or descriptive data about an object and nothing that is shown (ISO 32000-2 §14.3, §14.5). */
export const PRIVATE_KEYS = ['PieceInfo', 'LastModified', 'Thumb'] as const;
