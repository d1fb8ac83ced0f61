package uk.gain.agencygateway.requests.model;

/** What kind of information is wanted or given, in the words the directory knows. */
public enum InformationCategory {
    TAX,
    BENEFITS,
    IMMIGRATION_STATUS,
    VEHICLES,
    DRIVING_LICENCES,
    WASTE,
    TRADING_STANDARDS,
    UTILITY_SUPPLY,
    TELECOMS_SUBSCRIBER,
    PROPERTY,
    COMPANIES,
    CUSTODY,
    PROBATION,
    BORDER_MOVEMENTS,
    LABOUR_EXPLOITATION,
    HOUSING,
    CHARITIES,
    SECURITY_LICENCES,
    INSOLVENCY,
    FINANCIAL_CONDUCT,
    HEALTH_FRAUD,
    FOOD_FRAUD,
    INTELLECTUAL_PROPERTY,
    FIREARMS_LICENCES,
    EDUCATION,
    SAFEGUARDING,
    FORENSIC_MARKING,
    INTELLIGENCE,
    UNKNOWN
}
