export { type ActionSubgraphOptions, createActionSubgraph } from './create-action-subgraph.ts';
export { actionWriting } from './mutations/action-mutations.ts';
export { actionMigrations } from './store/action-migrations.ts';
export { ACTION_SCHEMA, type Action, type ActionStore, createActionStore } from './store/action-store.ts';
