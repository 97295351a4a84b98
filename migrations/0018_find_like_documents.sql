-- Texts that say the same in nearly the same words: numbers that two of them probably share,
-- made of their folded words; whoever finds one compares the texts themselves.

CREATE TABLE document_bands (
  document TEXT NOT NULL REFERENCES documents (id),
  hash INT64 NOT NULL,
  CONSTRAINT document_bands_document_hash_key UNIQUE (document, hash)
);
CREATE INDEX document_bands_hash ON document_bands (hash, document);
