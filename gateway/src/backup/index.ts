export { type BackupOptions, backUp } from './back-up.ts';
export { type BackupHeader, rowsIn } from './file/format.ts';
export { type CheckOptions, checkBackup, restore } from './restore.ts';
