import type { SchemeChange, SchemeChangePage, SchemeChangeQuestion } from '@maillage/articulation';

/** A change, as far as a webhook is told of it. */
export type ToldChange = Pick<SchemeChange, 'id' | 'kind' | 'version' | 'at' | 'cursor' | 'withdrawn'>;

export interface ToldPage extends Omit<SchemeChangePage, 'changes'> {
  changes: ToldChange[];
}

/** Where webhooks learn of changes: the articulation, in this process or elsewhere. */
export interface ChangeSource {
  read(question: SchemeChangeQuestion): Promise<ToldPage> | ToldPage;
  /** The cursor of now. */
  cursor(): Promise<string> | string;
  /** Calls `listener` when changes have come, where that can be known, until the function that it returns is called. */
  onNews(listener: () => void): () => void;
}
