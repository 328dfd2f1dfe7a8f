export * from './composition/composition-error.ts';
export * from './composition/compose-supergraph.ts';
export * from './database/embedded-cluster.ts';
export * from './database/startup-error.ts';
export * from './execution/create-gateway.ts';
export * from './transport/in-process.ts';
export * from './transport/transport.ts';
