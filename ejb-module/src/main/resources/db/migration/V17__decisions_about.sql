-- Whom a decision was about is asked by every erasure, while it holds the family's locks.
create index match_decision_other on match_decision (other_record) where other_record is not null;
