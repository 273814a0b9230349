-- Tokens set aside for calls under way are in the server's memory: they end with it, and so does every call.
drop table usage_reservation;
