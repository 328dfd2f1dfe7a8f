-- Lists are looked through in memory: what only they were found by is not kept up any more.

DROP INDEX scheme_name, scheme_name_trigrams, scheme_started_on, scheme_ends_on, scheme_facets, status_state, perimeter_places;
