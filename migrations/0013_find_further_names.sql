-- Few people bear another name than the one that is shown; a search asks for those alone.

CREATE INDEX person_names_further ON person_names (person) WHERE kind <> 'main';
