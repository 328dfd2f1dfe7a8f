/**
 * The published distributions that the picture follows, as data, one file a part of S1 (`etat-des-lieux-2023.txt`: 131 answers of the 260
 * CLSMs active when the survey closed). « Retenu » marks a value that stood only in a chart, or nowhere: it is a choice, not a figure of S1.
 */
export * from './articulation.ts';
export * from './instances.ts';
export * from './participation.ts';
export * from './posts.ts';
export * from './profile.ts';
export * from './survey.ts';
export * from './themes.ts';
