-- What a message follows where that is not the one added before it: its own id where it begins the conversation once
-- more. No foreign key: a row that names nothing is read as one that names none.
alter table chat_message add column follows uuid;

-- The last message of the versions that the person looks at; null for the one that was added last.
alter table conversation add column tip uuid;
