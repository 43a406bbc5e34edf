-- A value of the sequence stands for itself and the 19 numbers after it, which the node that drew it gives out without asking again. A node of
-- the version before uses the value alone. A first database begins with 1, as before.
ALTER SEQUENCE cart_number_seq INCREMENT BY 20;

-- Goes up with every change of the catalogue, so that nodes may keep offers in memory until it does.
CREATE TABLE catalogue_version (
    only_row boolean PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    version  bigint  NOT NULL
);
INSERT INTO catalogue_version (version) VALUES (1);

CREATE FUNCTION catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalogue_version SET version = version + 1;
    RETURN NULL;
END $$;

CREATE TRIGGER puja_service_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON puja_service
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();
CREATE TRIGGER puja_package_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON puja_package
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();
CREATE TRIGGER astrology_service_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON astrology_service
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_changed();
