      *----------------------------------------------------------------
      * Nightly feed of a loyalty mainframe: members and movements.
      * EBCDIC, variable records, each behind its descriptor word (RDW).
      * What the fields mean stands in miles-feed.properties.
      *----------------------------------------------------------------
       01  FEED-HEADER.
           05  RECORD-TYPE             PIC X(1).
               88  IS-HEADER           VALUE 'H'.
           05  FEED-NAME               PIC X(10).
           05  PROGRAMME               PIC X(3).
           05  FILE-NUMBER             PIC 9(7).
           05  BUSINESS-DATE           PIC 9(8).
           05  FILLER                  PIC X(11).
       01  MEMBER-RECORD.
           05  RECORD-TYPE             PIC X(1).
           05  MEMBER-NUMBER           PIC 9(12).
           05  SURNAME                 PIC X(30).
           05  GIVEN-NAMES             PIC X(30).
           05  TITLE                   PIC X(5).
           05  GENDER                  PIC X(1).
           05  BIRTH-DATE              PIC 9(8) COMP-3.
           05  TIER                    PIC X(3).
           05  ENROLLED-ON             PIC 9(8) COMP-3.
           05  CANCELLED-ON            PIC 9(8) COMP-3.
           05  BALANCE                 PIC S9(9) COMP-3.
           05  CONTACT-KIND            PIC X(1).
           05  E-MAIL                  PIC X(50).
           05  TELEPHONE REDEFINES E-MAIL.
               10  PHONE-NUMBER        PIC X(20).
               10  FILLER              PIC X(30).
       01  MOVEMENT-RECORD.
           05  RECORD-TYPE             PIC X(1).
           05  MEMBER-NUMBER           PIC 9(12).
           05  MOVEMENT-NUMBER         PIC 9(12).
           05  MOVEMENT-KIND           PIC X(1).
           05  BOOKED-ON               PIC 9(8).
           05  AWARD-MILES             PIC S9(9) COMP-3.
           05  STATUS-MILES            PIC S9(7).
           05  SURNAME                 PIC X(20).
           05  PARTNER                 PIC X(3).
           05  TICKET                  PIC X(13).
           05  SEGMENT-COUNT           PIC 9(2).
           05  SEGMENT OCCURS 0 TO 8 TIMES DEPENDING ON SEGMENT-COUNT.
               10  CARRIER             PIC X(2).
               10  FLIGHT-NUMBER       PIC 9(4).
               10  FLOWN-ON            PIC 9(8).
               10  ORIGIN              PIC X(3).
               10  DESTINATION         PIC X(3).
               10  SEGMENT-MILES       PIC S9(7) COMP-3.
       01  FEED-TRAILER.
           05  RECORD-TYPE             PIC X(1).
           05  RECORD-COUNT            PIC 9(9) COMP.
           05  MILES-TOTAL             PIC S9(15) COMP-3.
           05  MEMBER-HASH             PIC 9(18) COMP.
