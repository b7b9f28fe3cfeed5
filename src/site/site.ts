/** What the site says of itself. Where it is served and where its source lives is told by the environment of the build. */
export const site = {
  name: 'Routebook',
  description: 'A guide to choosing coding models by role: four tasks, a card for every model, a picker that gives its reasons, and dates that expire on your clock.',
  /** Scheme and host for canonical addresses; a name reserved for examples until a deployment sets it. */
  origin: process.env['ROUTEBOOK_ORIGIN'] ?? 'https://routebook.example',
  /** Path under which the site is served: "/" or "/routebook". */
  base: process.env['ROUTEBOOK_BASE'] ?? '/',
  /** Address of the source repository; links to it are left out where it is not known. */
  repository: process.env['ROUTEBOOK_REPOSITORY'],
} as const;
