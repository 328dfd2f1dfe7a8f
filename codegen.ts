import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents over the public graph: what the tests ask, and what a TypeScript client would write. */
const config: CodegenConfig = {
  schema: 'schema/public.graphql',
  documents: 'test/documents/*.graphql',
  generates: {
    'test/generated/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        avoidOptionals: { field: true },
        scalars: { Date: 'string', DateTime: 'string', GeoJSON: 'geojson#Geometry' },
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
};

export default config;
