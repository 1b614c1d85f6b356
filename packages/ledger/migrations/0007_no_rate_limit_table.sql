-- Requests are counted in memory, all in one place; sign-in attempts that fail are in auth_login_failure.
DROP TABLE auth_rate_limit;
