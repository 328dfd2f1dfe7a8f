import type { PartnerRecord } from '../contract/partner-record.ts';
import type { SourceRecord } from '../contract/provenance.ts';
import type { DocumentRecord, ExternalIdRecord, FundingRecord } from '../contract/scheme-record.ts';
import { DOCUMENT_TYPES, FUNDING_PURPOSES, FUNDING_SOURCES } from '../vocabulary/index.ts';
import type { SubgraphBuilder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { type Placed, positionField } from './placed.ts';
import { sharedType } from './shared-type.ts';

export const nodeInterface = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Node', () =>
    builder.interfaceRef<{ id: string }>('Node').implement({
      description: 'Ce que `node` retrouve par son identifiant.',
      fields: (t) => ({ id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }) }),
    }),
  );

/** A partner that this subgraph only names. */
export const partnerStub = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Partner', () => {
    const partner = builder.objectRef<Pick<PartnerRecord, 'id'>>('Partner').implement({
      description: 'Une organisation partenaire.',
      fields: (t) => ({ id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }) }),
    });
    builder.asEntity(partner, {
      key: builder.keyDirective(builder.selection<{ id: string }>('id'), false),
      resolveReference: (reference) => reference,
    });
    return partner;
  });

export const sourceType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Source', () =>
    builder.objectRef<SourceRecord>('Source').implement({
      description: 'Document d’où vient un enregistrement.',
      shareable: true,
      fields: (t) => ({
        document: t.exposeString('document', { description: 'Fichier ou publication.' }),
        section: t.exposeString('section', { nullable: true, description: 'Partie du document.' }),
        url: t.exposeString('url', { nullable: true, description: 'Adresse du document.' }),
      }),
    }),
  );

export const externalIdType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'ExternalId', () =>
    builder.objectRef<ExternalIdRecord>('ExternalId').implement({
      description: 'Identifiant donné par un autre registre.',
      shareable: true,
      fields: (t) => ({
        system: t.exposeString('system', { description: 'Le registre : SIREN, CODE_QP, ANCT…' }),
        value: t.exposeString('value', { description: 'L’identifiant dans ce registre.' }),
      }),
    }),
  );

export const documentType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Document', () =>
    builder.objectRef<Placed<DocumentRecord>>('Document').implement({
      description: 'Un document d’un dispositif.',
      shareable: true,
      fields: (t) => ({
        ...positionField(t),
        type: t.expose('type', { type: enumOf(builder, DOCUMENT_TYPES), description: 'Nature du document.' }),
        title: t.exposeString('title', { description: 'Titre.' }),
        date: t.expose('date', { type: 'Date', nullable: true, description: 'Date du document.' }),
        url: t.exposeString('url', { nullable: true, description: 'Adresse du document.' }),
      }),
    }),
  );

export const fundingType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Funding', () =>
    builder.objectRef<Placed<FundingRecord>>('Funding').implement({
      description: 'Un financement, une année.',
      shareable: true,
      fields: (t) => ({
        ...positionField(t),
        year: t.exposeInt('year', { description: 'Année.' }),
        source: t.expose('source', {
          type: enumOf(builder, FUNDING_SOURCES),
          description: 'Origine des fonds.',
        }),
        purpose: t.expose('purpose', {
          type: enumOf(builder, FUNDING_PURPOSES),
          description: 'Ce qui est financé.',
        }),
        amount: t.exposeFloat('amount', {
          nullable: true,
          description: 'Montant en euros ; vide quand il n’est pas connu.',
        }),
        partner: t.field({
          type: partnerStub(builder),
          nullable: true,
          description: 'Le financeur, quand il est connu.',
          resolve: ({ partnerId }) => (partnerId === null ? null : { id: partnerId }),
        }),
      }),
    }),
  );
