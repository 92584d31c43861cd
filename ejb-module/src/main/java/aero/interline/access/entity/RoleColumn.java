package aero.interline.access.entity;

import aero.interline.contracts.access.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Roles are stored by their lower case name, which the table's check constraint knows. */
@Converter(autoApply = true)
public class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role == null ? null : role.text();
    }

    @Override
    public Role convertToEntityAttribute(String text) {
        return text == null ? null : Role.find(text).orElseThrow();
    }
}
